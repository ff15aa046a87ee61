package org.heed.program.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A touchpoint that anybody may come to speaks of links and kiosks, not of invitations. */
@HeedTest
class AlwaysOpenPagesTests {

  private static final String PASSWORD = "correct horse battery";
  private static final Pattern KIOSK = Pattern.compile("/k/[A-Za-z0-9_.-]+");

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Users users;
  @Autowired private Touchpoints touchpoints;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private Browser browser;
  private Touchpoint open;

  @BeforeEach
  void openTouchpoint() {
    long workspace = workspaces.create();
    browser = new Browser(port);
    String email = TestWorkspaces.address("person");
    WorkspaceScope.run(workspace, () -> users.create("Paula", email, Role.PROGRAM_ADMIN, PASSWORD));
    browser.signIn(email, PASSWORD);
    open =
        WorkspaceScope.call(
            workspace,
            () ->
                new ProgramFixture(jdbc, touchpoints)
                    .running(
                        ProgramFixture.settings(new Pace.AlwaysOn())
                            .over(new Reach(Channel.KIOSK, Protection.STANDARD, false))));
  }

  @Test
  void itsSetUpSpeaksOfWhoeverComes() {
    assertThat(browser.get("/program/touchpoints/" + open.id()).body())
        .contains("is asked of whoever comes by a link, page or kiosk.", "It applies from then on.")
        .doesNotContain("is being sent");
  }

  @Test
  void aLinkNeedsNoMeasurePointAndItsKioskSpeaksTheDevicesLanguage() {
    String links = "/program/touchpoints/" + open.id() + "/links";
    browser.get(links);
    assertThat(browser.post(links, "source", "", "measurePoints", "").statusCode()).isEqualTo(302);
    browser.get(links);
    assertThat(browser.post(links, "source", "Receipt").statusCode()).isEqualTo(302);

    String page = browser.get(links).body();
    assertThat(page).contains(">Link 1<", ">Receipt<");
    Matcher kiosk = KIOSK.matcher(page);
    assertThat(kiosk.find()).isTrue();
    assertThat(browser.get(kiosk.group(), "Accept-Language", "de-CH,de;q=0.8").body())
        .contains("<html lang=\"de\"", "Wie wahrscheinlich");
    assertThat(browser.get(kiosk.group(), "Accept-Language", "xx").body()).contains("How likely");
  }
}
