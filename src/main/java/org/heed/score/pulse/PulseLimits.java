package org.heed.score.pulse;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The limit of each segment of the current workspace. */
@Component
class PulseLimits {

  /** The entry that holds for every segment without one of its own. */
  static final String OTHERS = "";

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  PulseLimits(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** A segment with its limit; null where it has none. */
  record Limit(String segment, @Nullable BigDecimal lowest) {}

  /** The one for all others first, then every segment that accounts have. */
  List<Limit> all() {
    return jdbc.sql(
            """
            select s.segment, l.lowest
              from (select '' as segment union
                    select distinct segment from account
                     where workspace_id = :workspace and segment is not null
                    union select segment from pulse_limit where workspace_id = :workspace) s
              left join pulse_limit l on l.workspace_id = :workspace and l.segment = s.segment
             order by s.segment <> '', lower(s.segment)
            """)
        .param("workspace", WorkspaceScope.current())
        .query((row, number) -> new Limit(row.getString("segment"), row.getBigDecimal("lowest")))
        .list();
  }

  /**
   * Sets all limits; an empty one is taken away.
   *
   * @throws InvalidInput when one is no number from 0 to 10
   */
  @Transactional
  public void change(List<String> segments, List<String> lowest) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(segments.size(), lowest.size()); i++) {
      String text = lowest.get(i).strip().replace(',', '.');
      if (!text.matches("(|10([.]0)?|[0-9]([.][0-9])?)")) {
        throw new InvalidInput("lowest", "A limit is a number from 0 to 10, such as 6.5.");
      }
      write(segments.get(i), text);
      changed.put(segments.get(i), text);
    }
    audit.record("pulse.limits", "workspace", "" + WorkspaceScope.current(), changed);
  }

  private void write(String segment, String lowest) {
    if (lowest.isEmpty()) {
      jdbc.sql("delete from pulse_limit where workspace_id = ? and segment = ?")
          .params(WorkspaceScope.current(), segment)
          .update();
      return;
    }
    jdbc.sql(
            """
            insert into pulse_limit (workspace_id, segment, lowest) values (?, ?, ?)
            on conflict (workspace_id, segment) do update set lowest = excluded.lowest
            """)
        .params(WorkspaceScope.current(), segment, new BigDecimal(lowest))
        .update();
  }
}
