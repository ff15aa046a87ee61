package org.heed.followup.rule.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.weighting.Pulse;
import org.heed.statistics.weighting.Pulse.Beat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pulse of the account, or of the contact without one, at the moment of each of many answers:
 * answers of two years, each quarter counting half as much, drawn towards 7 while they are few.
 */
@Component
class Pulses {

  private static final double USUAL = 7;
  private static final double HALF_LIFE_DAYS = 90;
  private static final double PRIOR_ANSWERS = 1;

  private static final String BEATS =
      """
      select r.id, e.score, extract(epoch from r.answered_at - e.answered_at) / 86400 as age
        from response r
        join response e on e.workspace_id = r.workspace_id and e.account_id = r.account_id
                       and e.answered_at between r.answered_at - interval '2 years' and r.answered_at
       where r.workspace_id = :workspace and r.id = any (:ids)
         and e.kind in ('rnps', 'tnps') and e.invalidated_at is null
      union all
      select r.id, e.score, extract(epoch from r.answered_at - e.answered_at) / 86400
        from response r
        join response e on e.workspace_id = r.workspace_id and e.contact_id = r.contact_id
                       and e.answered_at between r.answered_at - interval '2 years' and r.answered_at
       where r.workspace_id = :workspace and r.id = any (:ids) and r.account_id is null
         and e.kind in ('rnps', 'tnps') and e.invalidated_at is null
      """;

  private static final String LIMITS =
      """
      select r.id, coalesce(own.lowest, other.lowest) as lowest
        from response r
        left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
        left join pulse_limit own on own.workspace_id = a.workspace_id
                                 and own.segment = a.segment and a.segment <> ''
        left join pulse_limit other on other.workspace_id = r.workspace_id and other.segment = ''
       where r.workspace_id = :workspace and r.id = any (:ids)
         and coalesce(own.lowest, other.lowest) is not null
      """;

  private final JdbcClient jdbc;

  Pulses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lowest pulse of the segment of each answer's account, where it has one. */
  Map<Long, Double> limits(Long[] responseIds) {
    Map<Long, Double> limits = new HashMap<>();
    jdbc.sql(LIMITS)
        .param("workspace", WorkspaceScope.current())
        .param("ids", responseIds)
        .query(
            row -> {
              limits.put(row.getLong("id"), row.getDouble("lowest"));
            });
    return limits;
  }

  Map<Long, Double> of(Long[] responseIds) {
    Map<Long, List<Beat>> beats = new HashMap<>();
    jdbc.sql(BEATS)
        .param("workspace", WorkspaceScope.current())
        .param("ids", responseIds)
        .query(
            row -> {
              beats
                  .computeIfAbsent(row.getLong("id"), any -> new ArrayList<>())
                  .add(new Beat(row.getInt("score"), Math.max(0, row.getDouble("age"))));
            });
    return beats.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> Pulse.of(entry.getValue(), USUAL, HALF_LIFE_DAYS, PRIOR_ANSWERS).value()));
  }
}
