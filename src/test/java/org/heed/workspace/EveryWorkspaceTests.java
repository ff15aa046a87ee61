package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.NotYet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class EveryWorkspaceTests {

  @Autowired private EveryWorkspace everywhere;
  @Autowired private TestWorkspaces workspaces;

  @Test
  void oneThatFailsOrHasNobodyYetKeepsNoOtherWaiting() {
    long nobody = workspaces.create("Europe/Berlin");
    long broken = workspaces.create("Europe/Berlin");
    long last = workspaces.create("Europe/Berlin");
    Set<Long> served = ConcurrentHashMap.newKeySet();
    everywhere.run(
        "A test",
        () -> {
          if (WorkspaceScope.current() == nobody) {
            throw new NotYet("has nobody who could call");
          }
          if (WorkspaceScope.current() == broken) {
            throw new IllegalArgumentException("meant to fail in a test");
          }
          served.add(WorkspaceScope.current());
        });
    assertThat(served).contains(last).doesNotContain(nobody, broken);
  }
}
