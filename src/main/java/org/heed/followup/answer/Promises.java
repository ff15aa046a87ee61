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
import org.heed.workspace.calendar.Calendars;
import org.heed.workspace.calendar.WorkingHours;
import org.springframework.stereotype.Component;

/** Decides who calls and until when, by the rules and the workspace's settings. */
@Component
class Promises {

  private final Workspaces workspaces;
  private final Staffing staffing;
  private final Calendars calendars;

  Promises(Workspaces workspaces, Staffing staffing, Calendars calendars) {
    this.workspaces = workspaces;
    this.staffing = staffing;
    this.calendars = calendars;
  }

  List<Promise> make(List<Finding> unhappy) {
    Workspace workspace = workspaces.current();
    People people = staffing.now();
    WorkingHours hours = calendars.current();
    return unhappy.stream().map(finding -> promise(finding, workspace, hours, people)).toList();
  }

  /** Whoever was on the case goes on with it; otherwise the rule says who begins. */
  private static Promise promise(
      Finding finding, Workspace workspace, WorkingHours hours, People people) {
    KnownCase known = finding.known();
    User before = known == null ? null : people.active(known.ownerId());
    User owner =
        before == null
            ? people.caseOwner(finding.judgement().owner(), finding.accountOwnerId())
            : before;
    Duration promised =
        Duration.ofHours(finding.judgement().hours(workspace.settings().slaHours()));
    return new Promise(
        finding.event(),
        finding.score(),
        owner,
        finding.at(),
        LocalDate.ofInstant(finding.at(), workspace.timeZone()),
        promised,
        hours.add(finding.at(), promised),
        finding.facts(),
        finding.judgement());
  }
}
