package org.heed.followup.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.heed.followup.answer.Verdict.KnownCase;
import org.heed.followup.person.People;
import org.heed.followup.person.Staffing;
import org.heed.workspace.User;
import org.heed.workspace.Workspace;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Decides who calls and until when, by the rules and the workspace's settings. */
@Component
class Promises {

  private final Workspaces workspaces;
  private final Staffing staffing;

  Promises(Workspaces workspaces, Staffing staffing) {
    this.workspaces = workspaces;
    this.staffing = staffing;
  }

  List<Promise> make(List<Finding> unhappy) {
    Workspace workspace = workspaces.current();
    People people = staffing.now();
    return unhappy.stream().map(finding -> promise(finding, workspace, people)).toList();
  }

  /** Whoever was on the case goes on with it; otherwise the rule says who begins. */
  private static Promise promise(Finding finding, Workspace workspace, People people) {
    KnownCase known = finding.known();
    User before = known == null ? null : people.active(known.ownerId());
    User owner =
        before == null
            ? people.caseOwner(finding.judgement().owner(), finding.accountOwnerId())
            : before;
    int hours = finding.judgement().hours(workspace.settings().slaHours());
    return new Promise(
        finding.event(),
        finding.score(),
        owner,
        finding.at(),
        LocalDate.ofInstant(finding.at(), workspace.timeZone()),
        finding.at().plus(Duration.ofHours(hours)),
        finding.facts(),
        finding.judgement());
  }
}
