package org.heed.response.open;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides whether a page asks this visitor. */
@Component
public class Askable {

  private final JdbcClient jdbc;
  private final Clock clock;

  Askable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Whether the visitor of the current workspace is to be asked: not one who wants to be left
   * alone, who is of another segment, or who answered this touchpoint within the days of its rules.
   * Of a stranger nothing is known, so one is asked unless the rules name segments.
   */
  public boolean ask(Embed embed, Visitor visitor) {
    boolean signed = visitor.proof() == Visitor.Proof.SIGNED;
    if (embed.signedOnly() && !signed) {
      return false;
    }
    Long contact = visitor.contactId();
    return contact == null ? embed.rules().segments().isEmpty() : ask(embed, contact);
  }

  private boolean ask(Embed embed, long contactId) {
    ShowRules rules = embed.rules();
    return jdbc.sql(
            """
            select c.opted_out_at is null
                   and (? or coalesce(a.segment, '') = any (?::text[]))
                   and not exists (
                     select from response r
                      where r.workspace_id = c.workspace_id and r.contact_id = c.id
                        and r.touchpoint_id = ? and r.answered_at > ?)
              from contact c
              left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
             where c.workspace_id = ? and c.id = ?
            """)
        .params(rules.segments().isEmpty(), rules.segments().toArray(String[]::new))
        .params(embed.touchpointId())
        .params(Timestamp.from(clock.instant().minus(Duration.ofDays(rules.everyDays()))))
        .params(WorkspaceScope.current(), contactId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
