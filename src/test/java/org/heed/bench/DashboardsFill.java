package org.heed.bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Roll-ups, codes and a board for synthetic answers, without the answers themselves. */
final class DashboardsFill {

  private final JdbcTemplate jdbc;

  DashboardsFill(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Twelve touchpoints, the words behind the codes, and a board of these views. */
  void begin(List<String> views) {
    jdbc.execute(
        """
        insert into survey (workspace_id, name, draft, updated_at) values (1, 'Bench', '{}', now())
        """);
    jdbc.execute(
        """
        insert into touchpoint (workspace_id, name, survey_id, audience, pace, sending_window,
                                open_days, quiet_days, created_at, updated_at)
        select 1, 'Touchpoint ' || n, id,
               '{"segments":[],"tiers":[],"regions":[],"stages":[],"roles":[],"languages":[]}',
               '{"kind":"drip","perDay":10}',
               '{"days":["MONDAY"],"from":"09:00","until":"17:00"}', 30, 90, now(), now()
          from survey, generate_series(1, 12) as n
        """);
    for (SyntheticAnswers.Part part : SyntheticAnswers.PARTS) {
      jdbc.update(
          "insert into snapshot_code select 1, ?, n, %s from generate_series(1, ?) as n"
              .formatted(part.attribute() == 6 ? "n::text" : "'Value ' || n"),
          part.attribute(),
          part.values());
    }
    jdbc.execute("insert into board (workspace_id, name, created_at) values (1, 'Bench', now())");
    for (String view : views) {
      jdbc.update(
          """
          with saved as (
            insert into saved_view (workspace_id, name, query, saved_at) values (1, ?, ?, now())
            returning id)
          insert into board_view (workspace_id, board_id, view_id, position)
          select 1, b.id, saved.id, saved.id from board b, saved
          """,
          view,
          view);
    }
  }

  /** As many rows as there are days, touchpoints, regions and scores, whatever the answers. */
  void rollUps(int answers) {
    jdbc.execute("truncate score_day, invited_day, score_total, invited_total");
    String every =
        """
          from generate_series(0, %d) as back, generate_series(1, 12) as touchpoint,
               generate_series(1, 6) as region
        """
            .formatted(SyntheticAnswers.DAYS - 1);
    int each = Math.max(1, answers / (SyntheticAnswers.DAYS * 12 * 6 * 11));
    jdbc.execute(
        """
        insert into score_day (workspace_id, touchpoint_id, day, region, score, answers)
        select 1, touchpoint, current_date - back, 'Value ' || region, score, %d + score %% 3
        %s, generate_series(0, 10) as score
        """
            .formatted(each, every.stripTrailing()));
    jdbc.execute(
        """
        insert into invited_day (workspace_id, touchpoint_id, day, region, sent, answered)
        select 1, touchpoint, current_date - back, 'Value ' || region, %d, %d
        """
                .formatted(each * 44, each * 11)
            + every);
    jdbc.execute("vacuum analyze");
  }
}
