package org.heed.followup.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.heed.followup.answer.Verdict.KnownCase;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspace;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Decides who calls and until when, by the workspace's settings. */
@Component
class Promises {

  private final Workspaces workspaces;
  private final Users users;

  Promises(Workspaces workspaces, Users users) {
    this.workspaces = workspaces;
    this.users = users;
  }

  List<Promise> make(List<Finding> unhappy) {
    Workspace workspace = workspaces.current();
    Owners owners = owners();
    return unhappy.stream().map(finding -> promise(finding, workspace, owners)).toList();
  }

  /** The choice among the people of the workspace in scope. */
  Owners owners() {
    return new Owners(users.all(), workspaces.current().settings().defaultOwnerId());
  }

  private static Promise promise(Finding finding, Workspace workspace, Owners owners) {
    KnownCase known = finding.known();
    User owner =
        owners.firstActive(known == null ? null : known.ownerId(), finding.accountOwnerId());
    return new Promise(
        finding.event(),
        finding.score(),
        owner,
        finding.at(),
        LocalDate.ofInstant(finding.at(), workspace.timeZone()),
        finding.at().plus(Duration.ofHours(workspace.settings().slaHours())),
        finding.facts());
  }
}
