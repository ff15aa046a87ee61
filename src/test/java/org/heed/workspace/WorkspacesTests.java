package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkspacesTests extends SignedInTest {

  @Autowired private Workspaces all;

  @Test
  void newWorkspaceStartsWithTheDefaults() {
    Workspace fresh = WorkspaceScope.call(workspace, all::current);

    assertThat(fresh.settings()).isEqualTo(new WorkspaceSettings(null, 48, 3_600, ""));
    assertThat(all.ids()).contains(workspace);
  }

  @Test
  void savedSettingsCountAtOnceAndAreAudited() {
    Browser browser = signedIn(owner);
    browser.get("/settings");

    HttpResponse<String> answer =
        browser.post(
            "/settings",
            "name",
            "Acme",
            "organisationName",
            "Acme GmbH",
            "timeZone",
            "Europe/Vienna",
            "defaultOwnerId",
            Long.toString(owner.id()),
            "slaHours",
            "24",
            "mailsPerHour",
            "500");

    assertThat(answer.statusCode()).isEqualTo(302);
    Workspace changed = WorkspaceScope.call(workspace, all::current);
    assertThat(changed.name()).isEqualTo("Acme");
    assertThat(changed.timeZone()).isEqualTo(ZoneId.of("Europe/Vienna"));
    assertThat(changed.settings())
        .isEqualTo(new WorkspaceSettings(owner.id(), 24, 500, "Acme GmbH"));
    assertThat(audited("workspace.changed")).isEqualTo(1);
  }

  @Test
  void unusableValueIsSaidBesideItsFieldAndNothingIsLost() {
    Browser browser = signedIn(owner);
    browser.get("/settings");

    HttpResponse<String> answer =
        browser.post(
            "/settings",
            "name",
            "Typed name",
            "timeZone",
            "Mars/Olympus",
            "slaHours",
            "48",
            "mailsPerHour",
            "5");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose one of the time zones").contains("Typed name");
  }

  @Test
  void personOfAnotherWorkspaceCannotOwnCases() {
    long stranger = workspaces.person(workspaces.create(), "owner");
    Browser browser = signedIn(owner);

    HttpResponse<String> answer =
        browser.post(
            "/settings",
            "name",
            "Acme",
            "timeZone",
            "UTC",
            "defaultOwnerId",
            Long.toString(stranger),
            "slaHours",
            "48",
            "mailsPerHour",
            "5");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose an active person");
  }

  @Test
  void settingsKeepTheirRanges() {
    assertThatThrownBy(() -> new WorkspaceSettings(null, 0, 100, ""))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new WorkspaceSettings(null, 48, 0, ""))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new WorkspaceSettings(null, 721, 100, ""))
        .isInstanceOf(InvalidInput.class);
  }
}
