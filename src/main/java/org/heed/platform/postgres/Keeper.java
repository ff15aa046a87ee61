package org.heed.platform.postgres;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server running: starts it, starts it again on the same port if something ends it, and
 * stops it. One thread does all starting and lives as long as the server, because the system ties
 * the server's life to the thread that started it.
 */
final class Keeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
  private static final int RETRY_MILLIS = 200;
  private static final int MAX_PAUSE_SECONDS = 30;

  private final Installation installation;
  private final CompletableFuture<ServerProcess> first = new CompletableFuture<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
  private volatile @Nullable ServerProcess server;

  private Keeper(Installation installation) {
    this.installation = installation;
  }

  /** Returns when the server accepts connections. */
  static Keeper start(Installation installation) {
    var keeper = new Keeper(installation);
    keeper.thread.start();
    try {
      keeper.first.join();
      return keeper;
    } catch (CompletionException e) {
      throw e.getCause() instanceof PostgresStartFailure failure
          ? failure
          : new PostgresStartFailure("PostgreSQL could not be started: " + e.getCause(), e);
    }
  }

  /** The server that was started last. */
  ServerProcess server() {
    ServerProcess latest = server;
    return latest == null ? first.join() : latest;
  }

  @Override
  public void close() {
    ServerProcess last = announceStop();
    try {
      if (last != null) {
        last.stop();
      }
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep() {
    try {
      ServerProcess running = startSomewhere();
      first.complete(running);
      int exitCode = running.awaitEnd();
      while (stop.getCount() > 0) {
        LOG.error("PostgreSQL ended by itself (exit code {}) and is started again", exitCode);
        startAgain(running.port());
        exitCode = server().awaitEnd();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!first.completeExceptionally(e)) {
        LOG.error("PostgreSQL is no longer watched over, and so ends now", e);
      }
    }
  }

  /**
   * Tries again while the cause passes by itself: a port just taken, children of a killed server
   * still ending.
   */
  private ServerProcess startSomewhere() throws InterruptedException {
    long begin = System.nanoTime();
    while (!startOn(ServerProcess.freePort())) {
      if (!ServerLog.namesPassingCause(installation.folder())
          || System.nanoTime() - begin > PATIENCE) {
        throw ServerLog.explain(installation.folder());
      }
      TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
    }
    return server();
  }

  private void startAgain(int port) throws InterruptedException {
    for (int pause = 1; !startedAgain(port); pause = Math.min(2 * pause, MAX_PAUSE_SECONDS)) {
      if (stop.await(pause, TimeUnit.SECONDS)) {
        return;
      }
      LOG.error(
          "PostgreSQL did not start and is tried again.\n{}",
          ServerLog.tail(installation.folder()));
    }
  }

  private boolean startedAgain(int port) throws InterruptedException {
    try {
      return startOn(port);
    } catch (PostgresStartFailure e) {
      LOG.error("{}", e.getMessage());
      return false;
    }
  }

  private boolean startOn(int port) throws InterruptedException {
    ServerProcess fresh = spawn(port);
    return fresh != null && fresh.awaitReady();
  }

  /** Returns null when a stop came first. */
  private synchronized @Nullable ServerProcess spawn(int port) {
    server = stop.getCount() == 0 ? server : ServerProcess.spawn(installation, port);
    return stop.getCount() == 0 ? null : server;
  }

  private synchronized @Nullable ServerProcess announceStop() {
    stop.countDown();
    return server;
  }
}
