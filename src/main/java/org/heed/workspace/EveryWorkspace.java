package org.heed.workspace;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.heed.platform.database.DatabaseFailure;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.NotYet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does regular work in every workspace; one that fails does not keep the others waiting. */
@Component
public class EveryWorkspace {

  private static final Logger log = LoggerFactory.getLogger(EveryWorkspace.class);

  private final Workspaces workspaces;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  EveryWorkspace(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /**
   * Does the work in the scope of each workspace.
   *
   * @param work its name, for the log
   */
  public void run(String name, Runnable work) {
    workspaces.ids().forEach(id -> run(id, name, work));
  }

  private void run(long workspaceId, String name, Runnable work) {
    try {
      WorkspaceScope.run(workspaceId, work);
    } catch (NotYet waiting) {
      if (told.add(workspaceId + name)) {
        log.info("{} waits: workspace {} {}", name, workspaceId, waiting.getMessage());
      }
    } catch (RuntimeException failure) {
      if (DatabaseFailure.isOutOfService(failure)) {
        throw failure;
      }
      log.error("{} failed in workspace {}", name, workspaceId, failure);
    }
  }
}
