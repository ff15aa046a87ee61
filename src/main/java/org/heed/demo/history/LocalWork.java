package org.heed.demo.history;

import java.time.LocalDate;
import java.util.List;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePoints;
import org.heed.demo.DemoOnly;
import org.heed.followup.local.LocalAction;
import org.heed.followup.local.LocalPlans;
import org.heed.followup.systemic.IssueState;
import org.heed.followup.systemic.SystemicIssue;
import org.heed.followup.systemic.SystemicIssues;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;

/** What the company does about the cause that many complaints share: at once, and at its sites. */
@Component
@DemoOnly
public class LocalWork {

  private static final List<String> SITES = List.of("berlin", "london", "stockholm");
  private static final List<String> ACTIONS =
      List.of(
          "Call every customer with an open complaint about exports",
          "Send the affected customers the file by hand until the export works");

  private final SystemicIssues issues;
  private final LocalPlans plans;
  private final MeasurePoints points;
  private final Users users;

  LocalWork(SystemicIssues issues, LocalPlans plans, MeasurePoints points, Users users) {
    this.issues = issues;
    this.plans = plans;
    this.points = points;
    this.users = users;
  }

  /** Makes it in the workspace in scope, as it stands on this day. */
  public void begin(LocalDate today) {
    User lead =
        users.all().stream()
            .filter(user -> user.role() == Role.TEAM_LEAD)
            .findFirst()
            .orElseThrow();
    issues.all().stream().reduce((latest, first) -> first).ifPresent(one -> act(one, lead, today));
  }

  private void act(SystemicIssue issue, User lead, LocalDate today) {
    issues.change(issue.id(), issue.revision(), lead.id(), IssueState.FIXING, "");
    long finding =
        plans.create(
            new LocalPlans.Draft(
                "Exports stop half way",
                issue.cause(),
                issue.id(),
                ACTIONS,
                SITES.stream().map(this::site).toList(),
                lead.id(),
                today.plusDays(9)));
    List<LocalAction> actions = plans.actions(finding);
    plans.end(
        finding,
        actions.getFirst().id(),
        LocalAction.State.WORKED,
        "All were reached within a day; most said that the call mattered more than the fault.");
    plans.end(finding, actions.get(2).id(), LocalAction.State.NO_EFFECT, "");
  }

  private long site(String code) {
    return points.tree().byCode(code).map(MeasurePoint::id).orElseThrow();
  }
}
