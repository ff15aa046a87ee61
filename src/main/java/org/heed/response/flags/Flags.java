package org.heed.response.flags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.SmallGroups;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The flagged answers of the current workspace. */
@Service
public class Flags {

  private static final String IN_DAYS = " and r.answered_on between :from and :to";

  private static final String IS_FLAGGED =
      """
       and exists (select from answer_flag x
                    where x.workspace_id = r.workspace_id and x.response_id = r.id)
      """;

  private final JdbcClient jdbc;

  Flags(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Answers given in these days that were flagged, newest first; those let in again come last.
   *
   * @param touchpointId one touchpoint; null for all
   * @param most how many at most
   */
  public List<Flagged> list(LocalDate from, LocalDate to, @Nullable Long touchpointId, int most) {
    return jdbc.sql(
            """
            select r.id, r.kind, r.score, r.comment, r.answered_on, coalesce(t.name, '') as touchpoint,
                   coalesce(nullif(c.name, ''), c.email) as who,
                   array_agg(f.code) as codes, max(f.cleared_by) as cleared_by
              from answer_flag f
              join response r on r.workspace_id = f.workspace_id and r.id = f.response_id
              left join contact c on c.workspace_id = r.workspace_id and c.id = r.contact_id
              left join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
             where f.workspace_id = :workspace and r.answered_on between :from and :to
               and (:touchpoint::bigint is null or r.touchpoint_id = :touchpoint::bigint)
               %s
             group by r.workspace_id, r.id, t.name, c.name, c.email
             order by max(f.cleared_by) is not null, r.answered_on desc, r.id desc
             limit :most
            """
                .formatted(SmallGroups.condition(IN_DAYS + IS_FLAGGED)))
        .param("workspace", WorkspaceScope.current())
        .param("from", from)
        .param("to", to)
        .param("touchpoint", touchpointId)
        .param("most", most)
        .query(Flags::flagged)
        .list();
  }

  /**
   * Answers of one kind given in these days that do not count because they are flagged.
   *
   * @param touchpointId one touchpoint; null for all
   */
  public ScoreCounts leftOut(
      LocalDate from, LocalDate to, @Nullable Long touchpointId, SurveyKind kind) {
    return jdbc.sql(
            """
            select count(*) filter (where category = 'detractor') as detractors,
                   count(*) filter (where category = 'passive') as passives,
                   count(*) filter (where category = 'promoter') as promoters
              from (
                select heed_category(r.kind, r.score) as category
                  from response r
                  left join touchpoint t
                         on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
                 where r.workspace_id = :workspace and r.answered_on between :from and :to
                   and r.kind = :kind and r.invalidated_at is not null
                   and (:touchpoint::bigint is null or r.touchpoint_id = :touchpoint::bigint)
                   and r.id in (select f.response_id from answer_flag f
                                 where f.workspace_id = :workspace and f.cleared_at is null)
                   %s
              ) as flagged
            """
                .formatted(SmallGroups.condition(IN_DAYS + IS_FLAGGED)))
        .param("workspace", WorkspaceScope.current())
        .param("from", from)
        .param("to", to)
        .param("kind", kind.key())
        .param("touchpoint", touchpointId)
        .query(
            (row, number) ->
                new ScoreCounts(
                    row.getLong("detractors"), row.getLong("passives"), row.getLong("promoters")))
        .single();
  }

  private static Flagged flagged(ResultSet row, int number) throws SQLException {
    return new Flagged(
        row.getLong("id"),
        SurveyKind.of(row.getString("kind")),
        row.getInt("score"),
        row.getString("comment"),
        row.getObject("answered_on", LocalDate.class),
        row.getString("touchpoint"),
        row.getString("who"),
        Arrays.stream((String[]) row.getArray("codes").getArray())
            .map(FlagCode::of)
            .sorted()
            .toList(),
        row.getString("cleared_by"));
  }
}
