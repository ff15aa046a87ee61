package org.heed.followup.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.followup.answer.Verdict.KnownCase;
import org.heed.followup.owner.CaseFacts;
import org.heed.followup.owner.ChosenOwner;
import org.heed.followup.owner.OwnerChoices;
import org.heed.followup.owner.OwnerSearch;
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
  private final OwnerSearch search;
  private final Calendars calendars;

  Promises(Workspaces workspaces, Staffing staffing, OwnerSearch search, Calendars calendars) {
    this.workspaces = workspaces;
    this.staffing = staffing;
    this.search = search;
    this.calendars = calendars;
  }

  List<Promise> make(List<Finding> unhappy) {
    Workspace workspace = workspaces.current();
    People people = staffing.now();
    WorkingHours hours = calendars.current();
    OwnerChoices choices = search.among(people);
    Map<Long, CaseFacts> facts =
        search.facts(unhappy.stream().map(finding -> finding.event().responseId()).toList());
    return unhappy.stream()
        .map(
            finding ->
                promise(
                    finding,
                    workspace,
                    hours,
                    owner(
                        finding,
                        people,
                        choices,
                        facts.getOrDefault(finding.event().responseId(), CaseFacts.NONE))))
        .toList();
  }

  /** Whoever was on the case goes on with it; otherwise the rule says who begins. */
  private static ChosenOwner owner(
      Finding finding, People people, OwnerChoices choices, CaseFacts facts) {
    KnownCase known = finding.known();
    User before = known == null ? null : people.active(known.ownerId());
    return before == null
        ? choices.choose(finding.judgement().owner(), finding.accountOwnerId(), facts)
        : new ChosenOwner(before, before.name() + " was on this case before");
  }

  private static Promise promise(
      Finding finding, Workspace workspace, WorkingHours hours, ChosenOwner chosen) {
    Duration promised =
        Duration.ofHours(finding.judgement().hours(workspace.settings().slaHours()));
    return new Promise(
        finding.event(),
        finding.score(),
        chosen.owner(),
        chosen.because(),
        finding.at(),
        LocalDate.ofInstant(finding.at(), workspace.timeZone()),
        promised,
        hours.add(finding.at(), promised),
        finding.facts(),
        finding.judgement());
  }
}
