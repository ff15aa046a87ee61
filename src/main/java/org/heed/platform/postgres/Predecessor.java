package org.heed.platform.postgres;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run left behind: a server that still ends, one that does not, or only its pid
 * file.
 */
final class Predecessor {

  private static final Logger LOG = LoggerFactory.getLogger(Predecessor.class);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
  private static final long PATIENCE_WITH_STOPPING = TimeUnit.SECONDS.toNanos(90);
  private static final int POLL_MILLIS = 50;

  private Predecessor() {}

  /** Returns when no server uses the cluster any more, or refuses if one keeps using it. */
  static void awaitEnd(DataFolder folder) {
    long begin = System.nanoTime();
    Optional<PostmasterPid> found = PostmasterPid.read(folder.cluster());
    while (found.isPresent() && found.get().live()) {
      PostmasterPid running = found.get();
      if (System.nanoTime() - begin > (running.stopping() ? PATIENCE_WITH_STOPPING : PATIENCE)) {
        throw inUse(folder, running.pid());
      }
      pause();
      found = PostmasterPid.read(folder.cluster());
    }
    found.ifPresent(Predecessor::recognise);
  }

  private static void recognise(PostmasterPid stale) {
    LOG.warn(
        "PostgreSQL (process {}) ended without a shutdown; all it acknowledged is recovered from its journal",
        stale.pid() == 0 ? "unknown" : stale.pid());
    if (stale.pid() == 0 || ProcessHandle.of(stale.pid()).isPresent()) {
      stale.disown();
    }
  }

  private static PostgresStartFailure inUse(DataFolder folder, long pid) {
    return new PostgresStartFailure(
        """
        The database in %s is in use by another PostgreSQL server, process %d, that this Heed did not start. \
        If it is left over from a Heed that was killed, or was started by hand, stop it with: kill -INT %d"""
            .formatted(folder.cluster(), pid, pid));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresStartFailure(
          "Interrupted while waiting for an earlier PostgreSQL to end.", e);
    }
  }
}
