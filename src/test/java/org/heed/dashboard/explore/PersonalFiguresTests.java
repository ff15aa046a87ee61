package org.heed.dashboard.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner switches figures by person off: pages say why, and who did it is written down. */
@HeedTest
class PersonalFiguresTests {

  private static final String PASSWORD = "a long enough password";
  private static final String SETTING = "/settings/personal-figures";
  private static final String BY_OWNER = "<option value=\"owner\"";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Workspaces all;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private long workspace;
  private Browser owner;

  @BeforeEach
  void signIn() {
    workspace = workspaces.create();
    owner = signedIn(Role.OWNER);
  }

  @Test
  void whileSwitchedOffNoPageTellsApartByPersonAndAllSayWhy() {
    assertThat(owner.get("/explore").body()).contains(BY_OWNER);
    assertThat(owner.get("/team/figures").body()).contains("value=\"person\"");
    LocalDate until = WorkspaceScope.call(workspace, all::today).plusDays(30);
    owner.post(SETTING, "until", until.toString(), "reason", "Pay talks are under way");
    assertThat(owner.get(SETTING).body()).contains("Switched off", "Pay talks are under way");
    for (String path : new String[] {"/explore?split=owner", "/team/figures?by=person"}) {
      assertThat(owner.get(path).body())
          .contains("Pay talks are under way", until.toString())
          .doesNotContain(BY_OWNER, "value=\"person\"");
    }
    owner.post(SETTING + "/end");
    assertThat(owner.get("/explore").body()).contains(BY_OWNER).doesNotContain("Pay talks");
    assertThat(written("hidden")).isOne();
    assertThat(written("shown")).isOne();
  }

  @Test
  void viewsByOwnerLeaveBoards() {
    owner.post("/explore/views", "name", "By whom", "query", "split=owner");
    owner.post("/explore/views", "name", "By segment", "query", "split=segment");
    owner.post("/boards", "name", "Board");
    long board = one("select max(id) from board where workspace_id = ?");
    for (String name : new String[] {"By whom", "By segment"}) {
      long view = one("select id from saved_view where workspace_id = ? and name = '" + name + "'");
      owner.post("/boards/" + board + "/views", "view", Long.toString(view));
    }
    String tile = "board-tile";
    assertThat(owner.get("/boards/" + board).body().split(tile, -1)).hasSize(3);
    LocalDate until = WorkspaceScope.call(workspace, all::today);
    owner.post(SETTING, "until", until.toString(), "reason", "Bonus month");
    assertThat(owner.get("/boards/" + board).body()).contains("Bonus month");
    assertThat(owner.get("/boards/" + board).body().split(tile, -1)).hasSize(2);
  }

  @Test
  void answersAreNotNarrowedToOnePersonsCustomersAndNoFileIsEither() {
    String filter = "name=\"owner\"";
    assertThat(owner.get("/responses").body()).contains(filter);
    String[] files = {"/responses.csv?owner=1", "/responses.csv?f.owner=1"};
    String[] views = {"/explore.csv?split=owner", "/explore.csv?f.owner=1"};
    for (String path : files) {
      assertThat(owner.get(path).statusCode()).isEqualTo(200);
    }
    LocalDate until = WorkspaceScope.call(workspace, all::today).plusDays(30);
    owner.post(SETTING, "until", until.toString(), "reason", "Bonus month");
    for (String path : new String[] {"/responses?owner=1", "/responses?f.owner=1"}) {
      assertThat(owner.get(path).body()).contains("Bonus month").doesNotContain(filter);
    }
    for (String path : Stream.of(files, views).flatMap(Stream::of).toList()) {
      assertThat(owner.get(path).statusCode()).isEqualTo(422);
      assertThat(owner.get(path).body()).contains("Bonus month");
    }
    assertThat(owner.get("/explore.csv?split=segment").statusCode()).isEqualTo(200);
  }

  @Test
  void onlyOwnersDecideAndNeverWithoutAReason() {
    Browser admin = signedIn(Role.PROGRAM_ADMIN);
    assertThat(admin.get(SETTING).statusCode()).isEqualTo(403);
    owner.post(SETTING, "until", "2020-01-01", "reason", "Too late");
    assertThat(owner.get(SETTING).body()).contains("Shown to everybody");
    owner.post(SETTING, "until", "2020-01-01", "reason", " ");
    assertThat(written("hidden")).isZero();
  }

  private Browser signedIn(Role role) {
    String address = TestWorkspaces.address(role.key());
    WorkspaceScope.run(workspace, () -> users.create("Mia Kim", address, role, PASSWORD));
    Browser browser = new Browser(port);
    browser.signIn(address, PASSWORD);
    return browser;
  }

  private long written(String what) {
    return one(
        "select count(*) from audit_entry where workspace_id = ? and action = 'personal_figures."
            + what
            + "'");
  }

  private long one(String sql) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(sql).param(workspace).query(Long.class).single());
  }
}
