package org.heed.demo.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.dashboard.board.Boards;
import org.heed.dashboard.explore.Address;
import org.heed.dashboard.explore.SavedViews;
import org.heed.demo.DemoOnly;
import org.heed.followup.plan.Kpi;
import org.heed.followup.plan.PlanDraft;
import org.heed.followup.plan.PlanStep;
import org.heed.followup.plan.SuccessPlan;
import org.heed.followup.plan.SuccessPlans;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of the company made for each other: a board for their meeting, success plans. */
@Component
@DemoOnly
public class SharedWork {

  private static final int PLANS = 3;

  private static final List<List<String>> STEPS =
      List.of(
          List.of("Talk to the sponsor about what went wrong", "Write down goals and dates"),
          List.of("Train the new shift leads", "Look at the figures together"));

  private final SavedViews views;
  private final Boards boards;
  private final SuccessPlans plans;
  private final JdbcClient jdbc;

  SharedWork(SavedViews views, Boards boards, SuccessPlans plans, JdbcClient jdbc) {
    this.views = views;
    this.boards = boards;
    this.plans = plans;
    this.jdbc = jdbc;
  }

  /** Makes it in the workspace in scope, as it stands on this day. */
  public void begin(LocalDate today) {
    long board = boards.create("Monday meeting");
    for (var view :
        List.of(
            Map.entry("Score by month", new Address(Map.of("by", List.of("month")))),
            Map.entry("Score by region", split("region")),
            Map.entry("Score by segment", split("segment")))) {
      boards.pin(board, views.save(view.getKey(), view.getValue()));
    }
    unhappyAccounts().forEach(account -> plan(account, today));
  }

  private static Address split(String attribute) {
    return new Address(Map.of("by", List.of("quarter"), "split", List.of(attribute)));
  }

  private record Unhappy(long accountId, long ownerId, String cause) {}

  private List<Unhappy> unhappyAccounts() {
    return jdbc.sql(
            """
            select account_id, owner_id, cause
              from (select distinct on (a.id) a.id as account_id, a.owner_id, a.annual_revenue,
                           r.answered_at, r.reasons[1] as cause
                      from response r
                      join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
                     where r.workspace_id = ? and r.score <= 6 and a.churned_on is null
                       and a.owner_id is not null and cardinality(r.reasons) > 0
                     order by a.id, r.answered_at desc) as newest
             order by answered_at desc limit ?
            """)
        .params(WorkspaceScope.current(), PLANS)
        .query(Unhappy.class)
        .list();
  }

  private void plan(Unhappy account, LocalDate today) {
    Kpi kpi =
        new Kpi(
            "Days used in 30",
            "days",
            BigDecimal.valueOf(4),
            BigDecimal.valueOf(15),
            BigDecimal.valueOf(9));
    long id =
        plans.create(
            account.accountId(),
            new PlanDraft(
                "Put right: " + account.cause(),
                account.ownerId(),
                today.plusDays(60),
                SuccessPlan.State.OPEN,
                kpi));
    for (int week = 0; week < STEPS.size(); week++) {
      for (String step : STEPS.get(week)) {
        plans.addStep(id, step, account.ownerId(), today.plusDays(-5 + 14L * week));
      }
    }
    for (PlanStep early : plans.get(id).steps().subList(0, STEPS.getFirst().size())) {
      plans.mark(id, early.id(), true);
    }
  }
}
