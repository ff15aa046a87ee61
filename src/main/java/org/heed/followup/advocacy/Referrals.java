package org.heed.followup.advocacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.PlainText;
import org.heed.platform.text.SignedToken;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that promoters pass on. Each belongs to one favour; visitors are counted by day without a
 * cookie or an address, and those who leave their name are kept with whoever sent them.
 */
@Component
public class Referrals {

  private static final String PURPOSE = "referral";

  private final JdbcClient jdbc;
  private final SignedToken tokens;
  private final HeedSettings settings;
  private final Workspaces workspaces;
  private final Clock clock;

  Referrals(
      JdbcClient jdbc,
      SignedToken tokens,
      HeedSettings settings,
      Workspaces workspaces,
      Clock clock) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.settings = settings;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** The link of this favour. */
  public String link(long advocacyId) {
    return settings.linkBase() + "/r/" + tokens.sign(PURPOSE, WorkspaceScope.current(), advocacyId);
  }

  /**
   * Which favour of which workspace a link belongs to; empty for a text that is no link of ours.
   */
  public Optional<Sender> sender(String token) {
    return tokens.verify(PURPOSE, 2, token).map(parts -> new Sender(parts[0], parts[1]));
  }

  /** Counts a visitor; tells whether the favour is still there. */
  @Transactional
  public boolean visit(long advocacyId) {
    return jdbc.sql(
                """
                insert into referral_visit as v (workspace_id, advocacy_id, day, visits)
                select workspace_id, id, ?, 1 from advocacy
                 where workspace_id = ? and id = ? and kind = 'referral'
                on conflict (workspace_id, advocacy_id, day) do update set visits = v.visits + 1
                """)
            .params(workspaces.today(), WorkspaceScope.current(), advocacyId)
            .update()
        == 1;
  }

  /**
   * Keeps who came, a thousand for one link at most; the same address twice is one.
   *
   * @throws InvalidInput without a name or a mail address
   */
  @Transactional
  public void introduce(long advocacyId, String name, String email, String company) {
    String who = PlainText.cleanLine(name, 200);
    String address = PlainText.cleanLine(email, 254);
    if (who.isBlank()) {
      throw new InvalidInput("name", "Please tell us your name.");
    }
    if (!address.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}")) {
      throw new InvalidInput("email", "Please enter a mail address, such as ada@example.com.");
    }
    jdbc.sql(
            """
            insert into referral (workspace_id, advocacy_id, at, name, email, company)
            select workspace_id, id, ?, ?, ?, ? from advocacy
             where workspace_id = ? and id = ? and kind = 'referral'
               and (select count(*) from referral f
                     where f.workspace_id = advocacy.workspace_id
                       and f.advocacy_id = advocacy.id) < 1000
            on conflict (workspace_id, advocacy_id, email) do nothing
            """)
        .params(Timestamp.from(clock.instant()), who, address)
        .params(PlainText.cleanLine(company, 200), WorkspaceScope.current(), advocacyId)
        .update();
  }

  /** Those who came by this favour's link and left their name, latest first. */
  public List<Introduced> of(long advocacyId) {
    return jdbc.sql(
            """
            select name, email, company from referral
             where workspace_id = ? and advocacy_id = ? order by at desc, id desc limit 100
            """)
        .params(WorkspaceScope.current(), advocacyId)
        .query(
            (row, number) ->
                new Introduced(
                    row.getString("name"), row.getString("email"), row.getString("company")))
        .list();
  }

  /** Whose link it is. */
  public record Sender(long workspaceId, long advocacyId) {}

  /** Somebody who came by a link. */
  public record Introduced(String name, String email, String company) {}
}
