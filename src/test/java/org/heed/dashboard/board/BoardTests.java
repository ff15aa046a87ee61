package org.heed.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.dashboard.explore.Address;
import org.heed.dashboard.explore.SavedView;
import org.heed.dashboard.explore.SavedViews;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.InvalidInput;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Boards, and walls opened by their links. */
@HeedTest
class BoardTests {

  @Autowired private Boards boards;
  @Autowired private WallLinks links;
  @Autowired private SavedViews saved;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @LocalServerPort private int port;

  private long workspace;
  private long board;
  private long view;

  @BeforeEach
  void boardOfOneView() {
    workspace = workspaces.create();
    WorkspaceScope.run(
        workspace,
        () -> {
          board = boards.create("Customer success");
          view = saved.save("Our score", new Address(Map.of()));
          boards.pin(board, view);
          boards.pin(board, view);
        });
  }

  @Test
  void aViewIsPinnedOnceAndLeavesWithItsDeletion() {
    WorkspaceScope.run(
        workspace,
        () -> {
          assertThat(boards.views(board)).extracting(SavedView::name).containsExactly("Our score");
          saved.delete(view);
          assertThat(boards.views(board)).isEmpty();
          assertThatThrownBy(() -> boards.create(" Customer success"))
              .isInstanceOf(InvalidInput.class)
              .hasMessageContaining("already");
        });
  }

  @Test
  void aWallOpensByItsLinkOnlyWhileItIsShared() throws Exception {
    String path = path();
    assertThat(get(path).statusCode()).isEqualTo(404);
    share(true);
    HttpResponse<String> wall = get(path());
    assertThat(wall.statusCode()).isEqualTo(200);
    assertThat(wall.body()).contains("Customer success", "Our score").doesNotContain("/responses");
    assertThat(wall.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors *");
    String given = path();
    share(false);
    share(true);
    assertThat(get(given).statusCode()).isEqualTo(404);
    assertThat(get(path()).statusCode()).isEqualTo(200);
    assertThat(get("/wall/" + "A".repeat(60)).statusCode()).isEqualTo(404);
  }

  @Test
  void aWallShowsAnAnswerAsSoonAsItIsCounted() throws Exception {
    share(true);
    assertThat(get(path() + "/tiles").body()).contains("Not enough answers");
    long touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "EMEA");
    for (int i = 0; i < 6; i++) {
      answers.confirm(
          workspace, asked.invitation(workspace, touchpoint, account), 10, ConfirmedBy.BUTTON);
    }
    outbox.drain();
    assertThat(get(path() + "/tiles").body()).contains("+100", "n = 6");
  }

  private void share(boolean shared) {
    WorkspaceScope.run(workspace, () -> boards.share(board, shared));
  }

  private String path() {
    return WorkspaceScope.call(
        workspace, () -> URI.create(links.address(boards.find(board))).getPath());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
