package org.heed.followup.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that several people read, and that get what the people of a team get. */
@Service
public class SharedInboxes {

  private static final String ADDRESS = "[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+";
  private static final int LONGEST = 254;

  private final JdbcClient jdbc;
  private final Teams teams;
  private final AuditTrail audit;

  SharedInboxes(JdbcClient jdbc, Teams teams, AuditTrail audit) {
    this.jdbc = jdbc;
    this.teams = teams;
    this.audit = audit;
  }

  /**
   * One of them.
   *
   * @param leadId whose team it is; null for the whole workspace
   * @param kinds what it gets
   */
  public record Inbox(long id, String address, @Nullable Long leadId, Set<NoticeKind> kinds) {

    private boolean wants(Notice notice, Map<Long, Long> leads) {
      long reader = notice.to().id();
      return kinds.contains(notice.kind())
          && (leadId == null || leadId == reader || Objects.equals(leads.get(reader), leadId));
    }
  }

  /** All of the workspace in scope, by address. */
  public List<Inbox> all() {
    return jdbc.sql("select * from shared_inbox where workspace_id = ? order by lower(address), id")
        .param(WorkspaceScope.current())
        .query(
            (row, number) ->
                new Inbox(
                    row.getLong("id"),
                    row.getString("address"),
                    row.getObject("lead_id", Long.class),
                    NoticeChoices.kinds(row.getArray("kinds"))))
        .list();
  }

  /** The mails to shared inboxes about these; each thing comes to an inbox once. */
  List<StaffMail.Draft> copies(List<Notice> notices) {
    List<Inbox> inboxes = all();
    if (inboxes.isEmpty()) {
      return List.of();
    }
    Map<Long, Long> leads = teams.leads();
    List<StaffMail.Draft> copies = new ArrayList<>();
    for (Inbox inbox : inboxes) {
      notices.stream()
          .filter(notice -> inbox.wants(notice, leads))
          .forEach(notice -> copies.add(copy(inbox, notice.mail())));
    }
    return copies;
  }

  private static StaffMail.Draft copy(Inbox inbox, StaffMail.Draft mail) {
    return new StaffMail.Draft(
        "inbox:" + inbox.id() + ":" + mail.dedupKey(),
        inbox.address(),
        mail.subject(),
        mail.text(),
        mail.html());
  }

  /**
   * Adds one.
   *
   * @throws InvalidInput for no address, one that is there for the same team, or no kind
   */
  @Transactional
  public void add(String address, @Nullable Long leadId, Set<NoticeKind> kinds) {
    String clean = address.strip();
    if (clean.length() > LONGEST || !clean.matches(ADDRESS)) {
      throw new InvalidInput("address", "Enter one mail address, such as care@example.com.");
    }
    if (kinds.isEmpty()) {
      throw new InvalidInput("kinds", "Choose what comes to the inbox.");
    }
    if (leadId != null && !teams.leads().containsValue(leadId)) {
      throw new InvalidInput("leadId", "Choose somebody who leads a team.");
    }
    try {
      jdbc.sql(
              "insert into shared_inbox (workspace_id, address, lead_id, kinds) values (?, ?, ?,"
                  + " ?)")
          .params(WorkspaceScope.current(), clean)
          .param(leadId)
          .param(kinds.stream().map(NoticeKind::key).toArray(String[]::new))
          .update();
    } catch (DuplicateKeyException known) {
      throw new InvalidInput("address", "This address is on the list already.");
    }
    audit.record("inbox.added", "inbox", clean, Map.of("team", leadId == null ? "all" : leadId));
  }

  /** Removes one. */
  @Transactional
  public void remove(long id) {
    jdbc.sql("delete from shared_inbox where workspace_id = ? and id = ? returning address")
        .params(WorkspaceScope.current(), id)
        .query(String.class)
        .optional()
        .ifPresent(address -> audit.record("inbox.removed", "inbox", address, Map.of()));
  }
}
