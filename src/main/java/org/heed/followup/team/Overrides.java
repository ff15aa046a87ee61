package org.heed.followup.team;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who overrode what: counted from the audit trail. */
@Component
public class Overrides {

  private final JdbcClient jdbc;
  private final Workspaces workspaces;

  Overrides(JdbcClient jdbc, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
  }

  /** What one person or program overrode in a period. */
  public record ByPerson(
      String name, int resolved, int handedOver, int paused, int invalidated, int undone) {

    /** All of it. */
    public int total() {
      return resolved + handedOver + paused + invalidated;
    }
  }

  /** Everybody who overrode anything on these days, both included; most first. */
  public List<ByPerson> between(LocalDate first, LocalDate last) {
    ZoneId zone = workspaces.current().timeZone();
    return jdbc.sql(
            """
            select actor_name as name,
                   count(*) filter (where action = 'case.resolved') as resolved,
                   count(*) filter (where action = 'case.handed_over') as handed_over,
                   count(*) filter (where action in ('case.sla_paused', 'case.sla_resumed')) as paused,
                   count(*) filter (where action = 'response.invalidated') as invalidated,
                   count(*) filter (where action = 'case.undone') as undone
              from audit_entry
             where workspace_id = ? and at >= ? and at < ? and actor_kind <> 'system'
               and action in ('case.resolved', 'case.handed_over', 'case.sla_paused',
                              'case.sla_resumed', 'response.invalidated', 'case.undone')
             group by actor_kind, actor_id, actor_name
             order by count(*) filter (where action <> 'case.undone') desc, name
            """)
        .params(
            WorkspaceScope.current(),
            Timestamp.from(first.atStartOfDay(zone).toInstant()),
            Timestamp.from(last.plusDays(1).atStartOfDay(zone).toInstant()))
        .query(ByPerson.class)
        .list();
  }
}
