package org.heed.dashboard.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.followup.FollowupScene;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class LoneVoicesTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private ApplicationContext context;
  @Autowired private LoneVoices lone;
  @Autowired private AccountValues accounts;
  @Autowired private Workspaces workspaces;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private FollowupScene scene;

  @BeforeEach
  void anUnhappyPersonBeforeAContentOne() {
    scene = new FollowupScene(context);
    pays(scene.account, 500_000_00L, "EUR");
    scene.answer(scene.ask(), 2);
    scene.answer(scene.ask(), 10);
  }

  private void pays(long account, long revenue, String currency) {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update account set annual_revenue = ?, currency = ?
                     where workspace_id = ? and id = ?
                    """)
                .params(revenue, currency, scene.workspace, account)
                .update());
  }

  private List<LoneVoices.LoneVoice> found(long least, String currency) {
    return scene.in(() -> lone.of(least, currency, workspaces.today()));
  }

  @Test
  void anUnhappyPersonIsFoundBehindAContentAccount() {
    assertThat(found(1, "EUR"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.score()).isEqualTo(2);
              assertThat(one.money()).isEqualTo("€500,000");
            });
  }

  @Test
  void smallAccountsAndOtherCurrenciesAreLeftOut() {
    assertThat(found(500_000_01L, "EUR")).isEmpty();
    assertThat(found(1, "USD")).isEmpty();
  }

  @Test
  void whoBecameContentIsNotListed() {
    scene.in(
        () ->
            jdbc.sql("update response set score = 9 where workspace_id = ? and score = 2")
                .param(scene.workspace)
                .update());
    assertThat(found(1, "EUR")).isEmpty();
  }

  @Test
  void amountsInAnotherCurrencyComeLastHoweverLarge() {
    long other =
        scene.in(
            () ->
                jdbc.sql(
                        """
                        insert into account (workspace_id, name, created_at, updated_at,
                                             annual_revenue, currency)
                        values (?, 'Yen', now(), now(), 9000000000, 'JPY') returning id
                        """)
                    .param(scene.workspace)
                    .query(Long.class)
                    .single());
    scene.in(
        () ->
            jdbc.sql(
                    """
                    insert into account_score (workspace_id, account_id, answers, promoters,
                                               passives, detractors, latest_score)
                    values (?, ?, 1, 0, 0, 1, 1)
                    """)
                .params(scene.workspace, other)
                .update());
    scene.answer(scene.ask(), 4);
    assertThat(scene.in(() -> accounts.unhappy("EUR", workspaces.today(), 5)))
        .extracting(AccountRow::id)
        .containsExactly(scene.account, other);
  }

  @Test
  void thePageNamesPeopleOnlyToThoseWhoMaySeeAllAnswers() {
    assertThat(page(Role.EXECUTIVE))
        .contains("One unhappy person at a large account", "The four fields", "Ada Customer");
    assertThat(page(Role.VIEWER)).doesNotContain("Ada Customer", "The four fields");
  }

  private String page(Role role) {
    String email = TestWorkspaces.address(role.key());
    scene.in(() -> users.create("Pat", email, role, PASSWORD));
    Browser browser = new Browser(port);
    browser.signIn(email, PASSWORD);
    return browser.get("/executive/money").body();
  }
}
