package org.heed.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running {@code postgres}, from its start to its end. */
final class ServerProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
  private static final int POLL_MILLIS = 20;
  private static final int POLLS_PER_NOTICE = 500;
  private static final int STOP_SECONDS = 60;
  private static final int QUIT_SECONDS = 10;

  private final Installation installation;
  private final Process process;
  private final Watchdog watchdog;

  private ServerProcess(Installation installation, Process process, Watchdog watchdog) {
    this.installation = installation;
    this.process = process;
    this.watchdog = watchdog;
  }

  /** Starts a server that lives no longer than the calling thread. */
  static ServerProcess spawn(Installation installation, int port) throws IOException {
    var words = new ArrayList<>(installation.user().prefix());
    words.addAll(Leash.words());
    words.addAll(
        List.of(
            installation.binaries().program("postgres"),
            "-D",
            installation.folder().cluster().toString(),
            "-p",
            String.valueOf(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories="));
    Process process =
        Command.builder(words, installation.folder().postgres())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(installation.folder().startLog().toFile())
            .start();
    return new ServerProcess(installation, process, Watchdog.over(process.pid(), installation));
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
    watchdog.close();
    return false;
  }

  /** Waits for the end and returns the exit code. */
  int awaitEnd() throws InterruptedException {
    int exitCode = process.waitFor();
    watchdog.close();
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

  private boolean ready() {
    return PostmasterPid.read(installation.folder().cluster())
        .filter(file -> file.pid() == process.pid() && file.ready())
        .isPresent();
  }

  private void signal(String name) {
    var words =
        List.of("/bin/sh", "-c", "kill -" + name + " \"$1\"", "sh", String.valueOf(process.pid()));
    Command result = installation.user().run(installation.folder().postgres(), words, "");
    if (!result.succeeded() && process.isAlive()) {
      LOG.warn("PostgreSQL could not be sent SIG{}: {}", name, result.output());
    }
  }
}
