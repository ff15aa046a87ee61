package org.heed.program.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses and domains that the current workspace never asks. */
@Service
public class NeverAsk {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  NeverAsk(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An address or a domain.
   *
   * @param entry in lower case: {@code ada@acme.com}, or {@code @acme.com} for everybody there
   * @param note why; may be empty
   */
  public record Entry(String entry, String note) {}

  /** All of them in order. */
  public List<Entry> all() {
    return jdbc.sql("select entry, note from never_ask where workspace_id = ? order by entry")
        .param(WorkspaceScope.current())
        .query(Entry.class)
        .list();
  }

  /** Replaces the list; what is planned for these addresses is called off once it is due. */
  @Transactional
  public void replace(List<Entry> entries) {
    jdbc.sql("delete from never_ask where workspace_id = ?")
        .param(WorkspaceScope.current())
        .update();
    jdbc.sql(
            """
            insert into never_ask (workspace_id, entry, note, added_at)
            select ?, entry, note, ? from unnest(?::text[], ?::text[]) as listed (entry, note)
            on conflict do nothing
            """)
        .params(
            WorkspaceScope.current(),
            Timestamp.from(clock.instant()),
            entries.stream().map(Entry::entry).toArray(String[]::new),
            entries.stream().map(Entry::note).toArray(String[]::new))
        .update();
    audit.record("program.never_ask", "workspace", "", Map.of("entries", entries));
  }
}
