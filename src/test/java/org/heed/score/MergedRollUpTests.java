package org.heed.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.merge.AccountsMerged;
import org.heed.customer.merge.MergeOrder;
import org.heed.customer.merge.Merges;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roll-ups equal a recount after accounts were merged while their people were answering. */
@HeedTest
class MergedRollUpTests {

  private static final int ACCOUNTS = 8;

  @Autowired private Answers answers;
  @Autowired private Merges merges;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private List<Long> accounts;
  private List<Long> invitations;

  @BeforeEach
  void ask() {
    workspace = workspaces.create();
    long touchpoint = asked.touchpoint(workspace);
    accounts =
        IntStream.range(0, ACCOUNTS)
            .mapToObj(number -> asked.account(workspace, number % 2 == 0 ? "EMEA" : "AMER"))
            .toList();
    invitations =
        IntStream.range(0, 40)
            .mapToObj(n -> asked.invitation(workspace, touchpoint, accounts.get(n % ACCOUNTS)))
            .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyRollUpEqualsARecountAfterRandomMerges(long seed) {
    List<Long> left = new ArrayList<>(accounts);
    List<Long> gone = new ArrayList<>();
    CompletableFuture<Void> people = CompletableFuture.runAsync(() -> answer(seed * 1000));
    RandomGenerator random = random(seed);
    while (left.size() > 2) {
      answer(random.nextLong());
      long merged = left.remove(random.nextInt(left.size()));
      merge(merged, left.get(random.nextInt(left.size())));
      gone.add(merged);
    }
    people.join();
    toldAgain(gone);
    outbox.drain();
    assertThat(stored()).isEqualTo(recounted()).hasSize(2);
    assertThat(byDay()).isEqualTo(byDayRecounted());
    assertThat(rowsOf(gone)).isZero();
  }

  private void answer(long seed) {
    RandomGenerator random = random(seed);
    for (int step = 0; step < 25; step++) {
      long invitation = invitations.get(random.nextInt(invitations.size()));
      answers.confirm(workspace, invitation, random.nextInt(11), ConfirmedBy.BUTTON);
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private void merge(long merged, long survivor) {
    MergeOrder order = MergeOrder.of(merged, survivor, "entered twice", Map.of());
    WorkspaceScope.run(workspace, () -> merges.accounts(order));
    outbox.drain();
  }

  private void toldAgain(List<Long> gone) {
    WorkspaceScope.run(
        workspace,
        () ->
            outbox.publishAll(gone.stream().map(id -> new AccountsMerged(workspace, id)).toList()));
  }

  private List<String> stored() {
    return texts(
        """
        select concat_ws(' ', account_id, answers, promoters, passives, detractors, latest_score,
                         trend)
          from account_score where workspace_id = ? order by account_id
        """);
  }

  private List<String> recounted() {
    return texts(
        """
        with placed as (
          select *, row_number() over (partition by account_id
                                       order by answered_at desc, id desc) as place
            from response where workspace_id = ? and invalidated_at is null)
        select concat_ws(' ', account_id, count(*), count(*) filter (where score > 8),
                         count(*) filter (where score in (7, 8)),
                         count(*) filter (where score < 7), sum(score) filter (where place = 1),
                         (sum(score) filter (where place = 1)
                           - avg(score) filter (where place in (2, 3, 4)))::numeric(4, 1))
          from placed group by account_id order by account_id
        """);
  }

  private List<String> byDay() {
    return texts(
        """
        select concat_ws(' ', day, region, score, sum(answers)) from score_day
         where workspace_id = ? group by day, region, score having sum(answers) <> 0
         order by day, region, score
        """);
  }

  private List<String> byDayRecounted() {
    return texts(
        """
        select concat_ws(' ', answered_on, region, score, count(*)) from response
         where workspace_id = ? and invalidated_at is null group by answered_on, region, score
         order by answered_on, region, score
        """);
  }

  private List<String> texts(String sql) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(sql).param(workspace).query(String.class).list());
  }

  private long rowsOf(List<Long> gone) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select (select count(*) from response where account_id = any (:ids))
                         + (select count(*) from invitation where account_id = any (:ids))
                         + (select count(*) from contact where account_id = any (:ids))
                         + (select count(*) from follow_up_case where account_id = any (:ids))
                         + (select count(*) from account where id = any (:ids))
                    """)
                .param("ids", gone.toArray(Long[]::new))
                .query(Long.class)
                .single());
  }
}
