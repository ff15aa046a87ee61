package org.heed.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class LiveNewsTests {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Autowired private LiveNews news;
  @Autowired private LiveStreams streams;
  @Autowired private TransactionTemplate transactions;
  @Autowired private TestWorkspaces workspaces;

  @Test
  void newsReachTheWorkspaceThroughTheDatabaseOnceCommitted() throws InterruptedException {
    long mine = workspaces.create("UTC");
    long other = workspaces.create("UTC");
    LiveStream here = streams.open(mine, Set.of("cases", "end")).orElseThrow();
    LiveStream elsewhere = streams.open(other, Set.of("cases", "end")).orElseThrow();
    WorkspaceScope.run(
        mine,
        () ->
            transactions.executeWithoutResult(
                transaction -> {
                  news.tell("cases");
                  news.tell("cases");
                }));
    assertThat(here.await(LONG)).containsExactly("cases");
    WorkspaceScope.run(other, () -> news.tell("end"));
    assertThat(elsewhere.await(LONG)).containsExactly("end");
    streams.close(mine, here);
    streams.close(other, elsewhere);
  }
}
