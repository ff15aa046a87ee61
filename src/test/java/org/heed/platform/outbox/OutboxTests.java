package org.heed.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class OutboxTests {

  @Autowired private Outbox outbox;
  @Autowired private RangProbe probe;
  @Autowired private Retries retries;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private long workspace;

  @BeforeEach
  void freshWorkspace() {
    workspace = workspaces.create();
    probe.poison = Integer.MIN_VALUE;
    probe.diskFull = false;
    probe.handled.clear();
  }

  @Test
  void eventsReachTheirConsumerInOrderAndOnce() {
    publish(IntStream.range(0, 2_500).toArray());
    outbox.drain();
    assertThat(numbers()).containsExactlyElementsOf(IntStream.range(0, 2_500).boxed().toList());
    assertThat(waiting()).isZero();
  }

  @Test
  void anEventOfARolledBackTransactionNeverHappened() {
    assertThatThrownBy(
            () ->
                WorkspaceScope.run(
                    workspace,
                    () ->
                        transaction.executeWithoutResult(
                            status -> {
                              outbox.publish(new Rang(workspace, 1));
                              throw new IllegalStateException("the business failed");
                            })))
        .hasMessage("the business failed");
    outbox.drain();
    assertThat(numbers()).isEmpty();
  }

  @Test
  void aPoisonEventStopsNeitherItsNeighboursNorLeavesHalfAnEffect() {
    probe.poison = 2;
    publish(1, 2, 3);
    outbox.drain();
    assertThat(numbers()).containsExactly(1, 3);
    assertThat(effects()).endsWith(",1,3");
    assertThat(parkedOrRetried()).isEqualTo(1);
  }

  @Test
  void aFullDiskIsNoEventsFaultAndUsesUpNoAttempt() {
    probe.diskFull = true;
    publish(1, 2, 3);
    try {
      outbox.drain();
    } catch (DataAccessException full) {
      // Unless the server's own thread met it first.
    }
    assertThat(numbers()).isEmpty();
    assertThat(parkedOrRetried()).isZero();
    assertThat(waiting()).isEqualTo(3);

    probe.diskFull = false;
    await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
    assertThat(numbers()).containsExactly(1, 2, 3);
  }

  @Test
  void aRefusedEventIsTriedAgainWhenItIsDue() {
    probe.poison = 7;
    publish(7);
    outbox.drain();
    probe.poison = Integer.MIN_VALUE;
    makeRetriesDue();
    retries.run();
    assertThat(numbers()).containsExactly(7);
    assertThat(effects()).endsWith(",7");
    assertThat(parkedOrRetried()).isZero();
  }

  @Test
  void whatNeverSucceedsIsParkedForAPerson() {
    probe.poison = 9;
    publish(9);
    outbox.drain();
    for (int attempt = 0; attempt < 8; attempt++) {
      makeRetriesDue();
      retries.run();
    }
    assertThat(
            WorkspaceScope.call(
                workspace,
                () ->
                    jdbc.sql(
                            """
                            select error from outbox_retry
                             where workspace_id = ? and parked_at is not null
                            """)
                        .param(workspace)
                        .query(String.class)
                        .list()))
        .containsExactly("IllegalStateException: cannot digest 9");
  }

  private void publish(int... numbers) {
    List<Rang> events =
        IntStream.of(numbers).mapToObj(number -> new Rang(workspace, number)).toList();
    WorkspaceScope.run(
        workspace, () -> transaction.executeWithoutResult(status -> outbox.publishAll(events)));
  }

  private List<Integer> numbers() {
    return probe.handled.stream()
        .filter(event -> event.workspaceId() == workspace)
        .map(Rang::number)
        .toList();
  }

  private String effects() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select name from workspace where workspace_id = ?")
                .param(workspace)
                .query(String.class)
                .single());
  }

  private long waiting() {
    return count("outbox");
  }

  private long parkedOrRetried() {
    return count("outbox_retry");
  }

  private long count(String table) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select count(*) from " + table + " where workspace_id = ?")
                .param(workspace)
                .query(Long.class)
                .single());
  }

  private void makeRetriesDue() {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    update outbox_retry set next_attempt_at = now() - interval '1 minute'
                     where workspace_id = ? and parked_at is null
                    """)
                .param(workspace)
                .update());
  }
}
