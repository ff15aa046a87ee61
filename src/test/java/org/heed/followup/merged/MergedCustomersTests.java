package org.heed.followup.merged;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.customer.CustomerPanel;
import org.heed.customer.merge.MergeOrder;
import org.heed.customer.merge.MergePreview;
import org.heed.customer.merge.MergePreviews;
import org.heed.customer.merge.Merges;
import org.heed.customer.merge.Moving;
import org.heed.followup.FollowupScene;
import org.heed.followup.together.AccountCases;
import org.heed.platform.outbox.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that other modules know of a merged customer goes to the one that stays. */
@HeedTest
class MergedCustomersTests {

  @Autowired private ApplicationContext context;
  @Autowired private AskedCustomers asked;
  @Autowired private Merges merges;
  @Autowired private MergePreviews previews;
  @Autowired private AccountCases together;
  @Autowired private CustomerPanel panel;
  @Autowired private Outbox outbox;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long twin;

  @BeforeEach
  void anUnhappyPersonInEachOfTwoAccounts() {
    scene = new FollowupScene(context);
    twin = asked.account(scene.workspace, "EMEA");
    scene.answer(scene.ask(), 3);
    scene.answer(asked.invitation(scene.workspace, scene.touchpoint, twin), 2);
    store(
        """
        insert into success_plan (workspace_id, account_id, objective, owner_id, due_on, made_at,
                                  made_by)
        values (?, ?, 'Go live', 1, '2027-01-01', now(), 'Pat')
        """);
    store(
        """
        insert into account_health (workspace_id, account_id, week, pulse)
        values (?, ?, '2026-11-02', 40)
        """);
    store(
        """
        insert into account_outcome (workspace_id, account_id, kind, happened_on, recorded_at)
        values (?, ?, 'renewed', '2026-05-01', now())
        """);
  }

  private void store(String sql) {
    scene.in(() -> jdbc.sql(sql).params(scene.workspace, twin).update());
  }

  private void merge() {
    MergeOrder order = MergeOrder.of(twin, scene.account, "entered twice", Map.of());
    scene.as(
        scene.boss,
        () -> {
          merges.accounts(order);
          return true;
        });
    outbox.drain();
  }

  private List<String> accountsOf(String table) {
    return scene.in(
        () ->
            jdbc.sql("select account_id::text from %s where workspace_id = ?".formatted(table))
                .param(scene.workspace)
                .query(String.class)
                .list());
  }

  @Test
  void everyTableFollows() {
    merge();
    for (String table :
        List.of(
            "contact",
            "invitation",
            "response",
            "follow_up_case",
            "account_score",
            "success_plan",
            "account_health",
            "account_outcome",
            "account_case")) {
      assertThat(accountsOf(table)).as(table).containsOnly(Long.toString(scene.account));
    }
  }

  @Test
  void whatThePreviewForetoldHappens() {
    MergePreview preview = scene.in(() -> previews.accounts(twin, scene.account));
    assertThat(preview.moving())
        .extracting(Moving::words, Moving::count)
        .contains(
            tuple("contacts", 1L),
            tuple("answers", 1L),
            tuple("invitations", 1L),
            tuple("cases", 1L),
            tuple("success plans", 1L));
    MergePreview.Standing both = preview.before().getLast();
    merge();
    assertThat(scene.in(() -> panel.forAccount(scene.account))).contains(both.score());
    CustomerPanel.PulseReading after =
        requireNonNull(scene.in(() -> panel.pulses(List.of(scene.account))).get(scene.account));
    assertThat(after.value()).isCloseTo(requireNonNull(both.pulse()).value(), Offset.offset(0.001));
  }

  @Test
  void theOpenCasesOfBothComeTogether() {
    merge();
    assertThat(scene.as(scene.boss, together::open)).hasSize(1);
    assertThat(scene.as(scene.boss, together::open).getFirst().open()).hasSize(2);
  }

  @Test
  void twoGroupsOfOpenCasesBecomeOne() {
    scene.answer(scene.ask(), 0);
    scene.answer(asked.invitation(scene.workspace, scene.touchpoint, twin), 1);
    assertThat(scene.as(scene.boss, together::open)).hasSize(2);
    merge();
    assertThat(scene.as(scene.boss, together::open)).hasSize(1);
    assertThat(scene.as(scene.boss, together::open).getFirst().open()).hasSize(4);
  }

  @Test
  void theLatestWordOfBothMakesAPromoter() {
    scene.answer(asked.invitation(scene.workspace, scene.touchpoint, twin), 10);
    assertThat(scene.isPromoter("account", scene.account)).isFalse();
    merge();
    assertThat(scene.isPromoter("account", scene.account)).isTrue();
  }

  @Test
  void anAnswerThatWasOnItsWayFollowsWhenTheMergeIsToldAgain() {
    merge();
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update response set account_id = ? where workspace_id = ?
                       and id = (select max(id) from response where workspace_id = ?)
                    """)
                .params(twin, scene.workspace, scene.workspace)
                .update());
    scene.in(
        () -> {
          outbox.publish(new org.heed.customer.merge.AccountsMerged(scene.workspace, twin));
          return true;
        });
    outbox.drain();
    assertThat(accountsOf("response")).containsOnly(Long.toString(scene.account));
    assertThat(scene.in(() -> panel.forAccount(scene.account)).orElseThrow().answers())
        .isEqualTo(2);
  }
}
