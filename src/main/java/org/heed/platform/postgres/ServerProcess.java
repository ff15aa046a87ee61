package org.heed.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running {@code postgres}, from its start to its end. */
final class ServerProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
  private static final String HOST = "127.0.0.1";
  private static final int POLL_MILLIS = 20;
  private static final int POLLS_PER_NOTICE = 500;
  private static final int STOP_SECONDS = 60;
  private static final int QUIT_SECONDS = 10;

  private final Installation installation;
  private final int port;
  private final Process process;
  private final Leash leash;

  private ServerProcess(Installation installation, int port, Process process, Leash leash) {
    this.installation = installation;
    this.port = port;
    this.process = process;
    this.leash = leash;
  }

  /** A port of the loopback address that nobody uses now; somebody may before we do. */
  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PostgresStartFailure("No port can be opened on " + HOST + ": " + e, e);
    }
  }

  /** Starts a server that lives no longer than the calling thread. */
  static ServerProcess spawn(Installation installation, int port) {
    try {
      Process process = installation.server(HOST, port).start();
      return new ServerProcess(installation, port, process, leash(process, installation));
    } catch (IOException e) {
      throw new PostgresStartFailure("PostgreSQL's programs cannot be run: " + e, e);
    }
  }

  int port() {
    return port;
  }

  // Demanding SCRAM keeps the password from a stranger on the port; the loopback needs no TLS.
  String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256"
        .formatted(HOST, port, Superuser.HEED);
  }

  long pid() {
    return process.pid();
  }

  /**
   * Waits until connections are accepted. After a crash this includes recovery, which takes as long
   * as it takes: cutting it short would only start it over.
   *
   * @return false when the process ended instead
   */
  boolean awaitReady() throws InterruptedException {
    for (int poll = 1; process.isAlive(); poll++) {
      if (ready()) {
        return true;
      }
      if (poll % POLLS_PER_NOTICE == 0) {
        LOG.info(
            "PostgreSQL is still starting; it may be recovering from a crash. Its log: {}",
            installation.folder().log());
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    leash.close();
    return false;
  }

  /** Waits for the end and returns the exit code. */
  int awaitEnd() throws InterruptedException {
    int exitCode = process.waitFor();
    leash.close();
    return exitCode;
  }

  /** Fast shutdown: cuts clients off, writes everything, waits. */
  void stop() throws InterruptedException {
    signal("INT");
    if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      return;
    }
    LOG.warn(
        "PostgreSQL did not stop within {} s and is made to; its next start will recover",
        STOP_SECONDS);
    signal("QUIT");
    if (!process.waitFor(QUIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static Leash leash(Process process, Installation installation) throws IOException {
    try {
      return Leash.on(process, installation);
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private boolean ready() {
    return PostmasterPid.read(installation.folder().cluster())
        .filter(file -> file.pid() == process.pid() && file.ready())
        .isPresent();
  }

  private void signal(String name) {
    var words =
        List.of("/bin/sh", "-c", "kill -" + name + " \"$1\"", "sh", String.valueOf(process.pid()));
    Command result = installation.run(words, "");
    if (!result.succeeded() && process.isAlive()) {
      LOG.warn("PostgreSQL could not be sent SIG{}: {}", name, result.output());
    }
  }
}
