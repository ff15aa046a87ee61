package org.heed.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.dashboard.board.Boards;
import org.heed.dashboard.explore.Address;
import org.heed.dashboard.explore.SavedViews;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.Touchpoints;
import org.heed.response.Answers;
import org.heed.response.PastAnswer;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No score without how it is counted: to be read, or one press or tap away, never on hover alone.
 */
@HeedTest
class DefinitionPagesTests {

  private static final String PASSWORD = "correct horse battery";
  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private Users users;
  @Autowired private Touchpoints touchpoints;
  @Autowired private Boards boards;
  @Autowired private SavedViews saved;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private Browser browser;
  private long workspace;
  private long account;
  private long board;

  @BeforeEach
  void answeredWorkspace() {
    workspace = workspaces.create();
    long touchpoint = asked.touchpoint(workspace);
    account = asked.account(workspace, "EMEA");
    asked.invitation(workspace, touchpoint, account);
    WorkspaceScope.run(
        workspace,
        () -> {
          answers.importAll(IntStream.range(0, 12).mapToObj(n -> past(touchpoint, n)).toList());
          board = boards.create("Customer success");
          boards.pin(board, saved.save("Our score", new Address(Map.of())));
        });
    outbox.drain();
    String email = TestWorkspaces.address("owner");
    WorkspaceScope.run(workspace, () -> users.create("Olga", email, Role.OWNER, PASSWORD));
    browser = new Browser(port);
    browser.signIn(email, PASSWORD);
  }

  private PastAnswer past(long touchpoint, int n) {
    long version = Objects.requireNonNull(touchpoints.find(touchpoint).surveyVersionId());
    long contact =
        jdbc.sql("select min(id) from contact where workspace_id = ?")
            .param(workspace)
            .query(Long.class)
            .single();
    Instant at = clock.instant().minus(Duration.ofDays(3 + n));
    return new PastAnswer(
        null,
        touchpoint,
        version,
        contact,
        account,
        "EMEA",
        n % 11,
        null,
        List.of(),
        null,
        at,
        null);
  }

  @Test
  void everyPageWithAScoreSaysHowItIsCounted() {
    String ofAccount = "/customers/accounts/" + account;
    for (String path :
        List.of(
            "/executive",
            "/executive/journey",
            "/executive/trust",
            "/executive/sites",
            "/executive/operations",
            "/executive/money",
            "/explore",
            "/explore.csv",
            "/boards/" + board,
            "/boards/" + board + "/wall",
            "/responses",
            "/responses/flagged")) {
      assertThat(definition(path)).as(path).containsIgnoringCase("share of 9 and 10");
    }
    for (String path : List.of("/customers", ofAccount, ofAccount + "/review")) {
      assertThat(definition(path))
          .as(path)
          .contains("romoters gave 9 or 10", "mean of the answers");
    }
  }

  /** The page without attributes: a title appears to a mouse only. */
  private String definition(String path) {
    var answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body().replaceAll("\\s(title|aria-label|content)=\"[^\"]*\"", "");
  }

  /** Pages and mails that need weeks of data to show anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dashboard/alert.html",
        "dashboard/alerts.html",
        "dashboard/board-mail.html",
        "dashboard/board-print.html",
        "customers/merge.html",
        "followup/case.html",
        "program/launch.html",
        "program/proposal.html",
        "response/show.html",
        "program/survey.html",
      })
  void everyOtherTemplateWithAScoreHoldsItsDefinition(String template) throws IOException {
    String text = Files.readString(TEMPLATES.resolve(template));

    assertThat(text.replaceAll("th:title=\"[^\"]*\"", ""))
        .containsAnyOf("~{definition :: ", "definition()", ".definition}");
  }
}
