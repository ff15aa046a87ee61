package org.heed.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to cases, in whatever order, the daily figures are what a recount gives. */
@HeedTest
class CaseFiguresTests {

  private static final String MOMENT =
      "timestamptz '2026-10-01 00:00:00Z' + interval '1 minute' * ";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private JdbcClient jdbc;
  @Autowired private PromiseKeeping promises;

  @Test
  void dailyFiguresEqualARecountAfterAnyChanges() {
    long workspace = workspaces.create("UTC");
    Random dice = new Random(7);
    WorkspaceScope.run(
        workspace,
        () -> {
          for (int round = 0; round < 120; round++) {
            change(workspace, dice);
            if (round % 10 == 9) {
              assertFigures(workspace);
            }
          }
          assertThat(count(workspace)).isPositive();
        });
  }

  private void change(long workspace, Random dice) {
    switch (dice.nextInt(8)) {
      case 0, 1, 2 -> open(workspace, dice);
      case 3 ->
          update(
              workspace,
              dice,
              "first_contact_at = greatest(opened_at, %s), stage = 'contacted'"
                  .formatted(moment(dice)));
      case 4 ->
          update(
              workspace,
              dice,
              """
              state = 'closed', closed_at = greatest(opened_at, %s), root_cause = '%s',
              resolved_at = greatest(opened_at, %s), outcome = 'solved', cause_class = 'expectation_gap'
              """
                  .formatted(moment(dice), dice.nextBoolean() ? "support" : "price", moment(dice)));
      case 5 ->
          update(
              workspace,
              dice,
              """
              state = 'open', closed_at = null, root_cause = null, resolved_at = null,
              reopened = reopened + 1, owner_id = %d
              """
                  .formatted(1 + dice.nextInt(4)));
      case 6 ->
          update(
              workspace,
              dice,
              dice.nextBoolean()
                  ? "state = 'withdrawn'"
                  : "recovery_score = 9, recovered = true, due_at = " + moment(dice));
      default ->
          jdbc.sql("delete from follow_up_case where workspace_id = ? and id % 13 = ?")
              .params(workspace, dice.nextInt(13))
              .update();
    }
  }

  private void open(long workspace, Random dice) {
    jdbc.sql(
            """
            insert into follow_up_case (workspace_id, response_id, touchpoint_id, owner_id, score,
                                        state, opened_at, opened_on, due_at)
            select :workspace, :base + n, 1, 1 + n %% 4, n %% 7, 'open', at, at::date,
                   at + interval '1 hour' * (n %% 90)
              from generate_series(1, :many) as n, lateral (select %s + interval '7 hours' * n as at) m
            """
                .formatted(moment(dice)))
        .param("workspace", workspace)
        .param("base", dice.nextInt(1_000_000_000))
        .param("many", 1 + dice.nextInt(40))
        .update();
  }

  private void update(long workspace, Random dice, String change) {
    jdbc.sql("update follow_up_case set " + change + " where workspace_id = ? and id % 7 = ?")
        .params(workspace, dice.nextInt(7))
        .update();
  }

  private static String moment(Random dice) {
    return MOMENT + dice.nextInt(60 * 24 * 60);
  }

  private void assertFigures(long workspace) {
    assertThat(kept(workspace)).isEqualTo(recount(workspace, PROMISES));
    assertThat(read(workspace, STORED_DAYS)).isEqualTo(recount(workspace, DAYS));
    assertThat(read(workspace, STORED_TIMES)).isEqualTo(recount(workspace, TIMES));
    assertThat(read(workspace, STORED_STAGES)).isEqualTo(recount(workspace, STAGES));
    SlaCompliance sla = promises.between(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 12, 31));
    assertThat(sla.kept() + sla.missed() + sla.pending()).isEqualTo(count(workspace));
  }

  private List<Map<String, Object>> kept(long workspace) {
    return read(
        workspace,
        """
        select opened_on, kept, late from case_promise_day
         where workspace_id = ? and (kept <> 0 or late <> 0) order by opened_on
        """);
  }

  private int count(long workspace) {
    return jdbc.sql(
            "select count(*) from follow_up_case where workspace_id = ? and state <> 'withdrawn'")
        .param(workspace)
        .query(Integer.class)
        .single();
  }

  private List<Map<String, Object>> read(long workspace, String query) {
    return jdbc.sql(query).param(workspace).query().listOfRows();
  }

  private List<Map<String, Object>> recount(long workspace, String query) {
    return read(workspace, query);
  }

  private static final String PROMISES =
      """
      select opened_on, (count(*) filter (where done <= due_at))::int as kept,
             (count(*) filter (where done > due_at))::int as late
        from (select *, least(first_contact_at, closed_at) as done from follow_up_case) c
       where workspace_id = ? and state <> 'withdrawn' and done is not null
       group by opened_on order by opened_on
      """;

  private static final String STORED_DAYS =
      """
      select opened_on, owner_id, root_cause, opened, kept, late, resolved, closed, reopened,
             recovery_answers, recovered
        from case_day
       where workspace_id = ?
         and (opened, kept, late, resolved, closed, reopened, recovery_answers, recovered)
             <> (0, 0, 0, 0, 0, 0, 0, 0)
       order by 1, 2, 3
      """;

  private static final String DAYS =
      """
      select opened_on, owner_id, coalesce(root_cause, '') as root_cause, count(*)::int as opened,
             (count(*) filter (where least(first_contact_at, closed_at) <= due_at))::int as kept,
             (count(*) filter (where least(first_contact_at, closed_at) > due_at))::int as late,
             count(resolved_at)::int as resolved,
             (count(*) filter (where state = 'closed'))::int as closed,
             (count(*) filter (where reopened > 0))::int as reopened,
             count(recovery_score)::int as recovery_answers,
             (count(*) filter (where recovered))::int as recovered
        from follow_up_case where workspace_id = ? and state <> 'withdrawn'
       group by 1, 2, 3 order by 1, 2, 3
      """;

  private static final String STORED_TIMES =
      """
      select opened_on, owner_id, root_cause, measure, minutes, cases
        from case_day_time where workspace_id = ? and cases <> 0 order by 1, 2, 3, 4, 5
      """;

  private static final String TIMES =
      """
      select opened_on, owner_id, coalesce(root_cause, '') as root_cause, measure, minutes,
             count(*)::int as cases
        from follow_up_case c
        cross join lateral (values
          ('first_response', case_minutes(opened_at, least(first_contact_at, closed_at))),
          ('resolution', case_minutes(opened_at, resolved_at))) as t (measure, minutes)
       where workspace_id = ? and state <> 'withdrawn' and minutes is not null
       group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
      """;

  private static final String STORED_STAGES =
      "select count(distinct case_id) as cases from case_stage s where workspace_id = ?"
          + " and exists (select from follow_up_case c where c.workspace_id = s.workspace_id"
          + " and c.id = s.case_id)";

  private static final String STAGES =
      "select count(*) as cases from follow_up_case where workspace_id = ?";
}
