package org.heed.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
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
      keeper.port.join();
      return keeper;
    } catch (CompletionException e) {
      throw e.getCause() instanceof PostgresStartFailure failure
          ? failure
          : new PostgresStartFailure("PostgreSQL could not be started: " + e.getCause(), e);
    }
  }

  /** The port that the server listens on; it stays the same when the server is started again. */
  int port() {
    return port.join();
  }

  /** The process id of the server that was started last. */
  long pid() {
    ServerProcess current = server;
    return current == null ? 0 : current.pid();
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
      int chosen = startSomewhere();
      port.complete(chosen);
      while (awaitEnd()) {
        startAgain(chosen);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      port.completeExceptionally(e);
    }
  }

  /**
   * Tries again while the cause passes by itself: a port just taken, children of a killed server
   * still ending.
   */
  private int startSomewhere() throws InterruptedException {
    long begin = System.nanoTime();
    while (true) {
      int candidate = freePort();
      if (startOn(candidate)) {
        return candidate;
      }
      String log = ServerLog.tail(installation.folder());
      if (!passing(log) || System.nanoTime() - begin > PATIENCE) {
        throw new PostgresStartFailure(
            "PostgreSQL did not start on the data in %s. Its last words explain why; its log is in %s.\n%s"
                .formatted(installation.folder().cluster(), installation.folder().log(), log));
      }
      TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
    }
  }

  private void startAgain(int chosen) throws InterruptedException {
    for (int pause = 1;
        !stop.await(0, TimeUnit.SECONDS);
        pause = Math.min(2 * pause, MAX_PAUSE_SECONDS)) {
      if (startOn(chosen)) {
        LOG.info("PostgreSQL runs again on port {}", chosen);
        return;
      }
      LOG.error(
          "PostgreSQL did not start; next try in {} s.\n{}",
          pause,
          ServerLog.tail(installation.folder()));
      if (stop.await(pause, TimeUnit.SECONDS)) {
        return;
      }
    }
  }

  private boolean startOn(int candidate) throws InterruptedException {
    ServerProcess fresh = spawn(candidate);
    return fresh != null && fresh.awaitReady();
  }

  /** Returns null when a stop came first. */
  private synchronized @Nullable ServerProcess spawn(int candidate) {
    if (stop.getCount() == 0) {
      return null;
    }
    try {
      server = ServerProcess.spawn(installation, candidate);
      return server;
    } catch (IOException e) {
      throw new PostgresStartFailure("PostgreSQL's programs cannot be run: " + e, e);
    }
  }

  private synchronized @Nullable ServerProcess announceStop() {
    stop.countDown();
    return server;
  }

  /** Returns false when the end was asked for. */
  private boolean awaitEnd() throws InterruptedException {
    ServerProcess current = server;
    int exitCode = current == null ? 0 : current.awaitEnd();
    if (stop.getCount() == 0) {
      return false;
    }
    LOG.error("PostgreSQL ended by itself (exit code {}) and is started again", exitCode);
    return true;
  }

  private static boolean passing(String log) {
    return log.contains("Address already in use")
        || log.contains("pre-existing shared memory block");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
