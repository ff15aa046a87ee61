package org.heed.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.TimelineEntry;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class ContactHistoryTests {

  @Autowired private ContactHistory history;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;

  @Test
  void onlyThoseWhoMayOpenThePlanAreLedToIt() {
    long workspace = workspaces.create();
    long account = asked.account(workspace, "Europe");
    asked.invitation(workspace, asked.touchpoint(workspace), account);
    assertThat(entries(workspace, account, Role.TEAM_LEAD))
        .singleElement()
        .satisfies(entry -> assertThat(entry.href()).endsWith("/plan"));
    assertThat(entries(workspace, account, Role.CSM))
        .singleElement()
        .satisfies(entry -> assertThat(entry.href()).isNull());
  }

  private List<TimelineEntry> entries(long workspace, long account, Role role) {
    Person person = new Person(1, workspace, "Pat", "pat@heed.test", role);
    return WorkspaceScope.call(
        workspace, () -> Actor.callAs(person, () -> history.forAccount(account)));
  }
}
