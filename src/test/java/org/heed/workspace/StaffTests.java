package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.access.StaffRights;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffTests extends SignedInTest {

  @Autowired private StaffRights rights;
  @Autowired private AuditTrail audit;

  @Test
  void ownerInvitesSomebodyFromThePage() {
    Browser browser = signedIn(owner);
    String email = TestWorkspaces.address("new");
    browser.get("/settings/users");

    browser.post("/settings/users", "name", "Nina New", "email", email, "role", "csm");

    assertThat(browser.get("/settings/users").body())
        .contains("Nina New")
        .contains(email)
        .contains("invited");
    assertThat(audited("user.created")).isEqualTo(2);
  }

  @Test
  void refusedInvitationKeepsWhatWasTyped() {
    Browser browser = signedIn(owner);

    HttpResponse<String> answer =
        browser.post(
            "/settings/users", "name", "Nina New", "email", owner.email(), "role", "viewer");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Somebody already signs in with this address.")
        .contains("Nina New");
  }

  @Test
  void lastOwnerCannotBeDemotedOrDeactivated() {
    WorkspaceScope.run(
        workspace,
        () -> {
          assertThatThrownBy(() -> rights.changeRole(owner.id(), Role.VIEWER))
              .isInstanceOf(Conflict.class)
              .hasMessageContaining("only owner");
          assertThatThrownBy(() -> rights.deactivate(owner.id())).isInstanceOf(Conflict.class);
        });
  }

  @Test
  void peopleOfOtherWorkspacesCannotBeTouched() {
    long other = workspaces.create();
    long stranger = workspaces.person(other, "owner");
    Browser browser = signedIn(owner);

    for (String change : new String[] {"role", "deactivation", "activation", "invitation"}) {
      HttpResponse<String> answer =
          browser.post("/settings/users/" + stranger + "/" + change, "role", "viewer");
      assertThat(answer.statusCode()).as(change).isEqualTo(404);
    }
    assertThat(WorkspaceScope.call(other, () -> users.get(stranger)).role()).isEqualTo(Role.OWNER);
  }

  @Test
  void namesAreCleanedAndMailHeadersCannotBeInjected() {
    WorkspaceScope.run(
        workspace,
        () -> {
          User person =
              users.create(
                  "Bob\r\nBcc: x@y.z\u202Egnp", TestWorkspaces.address("b"), Role.CSM, null);
          assertThat(person.name()).isEqualTo("Bob Bcc: x@y.zgnp");
          assertThatThrownBy(
                  () -> users.create("Bob", "bob@heed.test\r\nBcc: x@y.z", Role.CSM, null))
              .isInstanceOf(InvalidInput.class);
        });
  }

  @Test
  void markupInANameIsShownAsText() {
    Browser browser = signedIn(owner);

    browser.post("/profile", "name", "<script>alert(1)</script>");

    assertThat(browser.get("/profile").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void auditPageShowsWhoDidWhatAndFilters() {
    Browser browser = signedIn(owner);
    browser.get("/profile");
    browser.post("/profile", "name", "Olga the Owner");

    assertThat(browser.get("/settings/audit?action=user.ren").body())
        .contains("user.renamed")
        .contains("Olga the Owner")
        .doesNotContain("user.created");
    assertThat(browser.get("/settings/audit?who=nobody-of-this-name").body())
        .contains("Nothing to show");
    assertThat(browser.get("/settings/audit?from=yesterday&to=2026-99-99").statusCode())
        .isEqualTo(200);
    assertThat(browser.get("/settings/audit?action=%27;drop%20table%20app_user").statusCode())
        .isEqualTo(200);
  }

  @Test
  void auditEntriesCannotBeChangedOrRemoved() {
    WorkspaceScope.run(
        workspace,
        () -> {
          audit.record("test.done", "test", "1", Map.of("a", 1));
          assertThatThrownBy(() -> jdbc.sql("update audit_entry set action = 'x'").update())
              .hasStackTraceContaining("never changed");
          assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
              .hasStackTraceContaining("never changed");
        });
  }

  @Test
  void jobsActInTheNameOfWhoeverStartedThem() {
    Person person = new Person(owner.id(), workspace, "Olga", owner.email(), Role.OWNER);

    assertThat(Actor.current()).isEqualTo(new SystemActor("Heed"));
    assertThat(Actor.callAs(person, Actor::current)).isEqualTo(person);
  }

  @Autowired private Teams teams;

  @Test
  void anOwnerPutsPeopleIntoTeamsOnTheSettingsPage() {
    User csm = person(Role.CSM);
    User lead = person(Role.TEAM_LEAD);
    Browser browser = signedIn(owner);
    browser.get("/settings/users");
    String path = "/settings/users/" + csm.id() + "/lead";
    assertThat(browser.post(path, "lead", Long.toString(lead.id())).statusCode()).isEqualTo(302);
    assertThat(leads(lead)).isTrue();
    assertThat(audited("user.lead_changed")).isEqualTo(1);
    assertThat(browser.post(path, "lead", Long.toString(csm.id())).statusCode()).isEqualTo(422);
    long viewer = person(Role.VIEWER).id();
    assertThat(browser.post(path, "lead", Long.toString(viewer)).statusCode()).isEqualTo(422);
    assertThat(leads(lead)).isTrue();
    assertThat(browser.post(path, "lead", "").statusCode()).isEqualTo(302);
    assertThat(leads(lead)).isFalse();
  }

  private boolean leads(User person) {
    return WorkspaceScope.call(workspace, () -> teams.leadsSomebody(person.id()));
  }
}
