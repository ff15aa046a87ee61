package org.heed.platform.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ties a server to the life of this process, however that ends. Two belts: a signal from the system
 * where it has one, and a small shell whose input the system closes when this process ends.
 */
final class Leash implements AutoCloseable {

  private static final String OWN_SESSION = "use POSIX; POSIX::setsid(); exec @ARGV or die $!";
  private static final String WATCHDOG =
      "read -r word; [ \"$word\" = stopped ] || kill -INT \"$1\"";

  private final Process watchdog;

  private Leash(Process watchdog) {
    this.watchdog = watchdog;
  }

  /**
   * Returns words to put in front of the server's command; the process id stays that of the
   * command. They work for the thread that starts it: the system signals when that thread ends.
   */
  static List<String> words() {
    var words = new ArrayList<>(ownSession());
    // Changing the user clears the signal, so this must come after it.
    Command.find("setpriv").map(Leash::deathSignal).filter(Leash::works).ifPresent(words::addAll);
    return words;
  }

  /** Starts the shell that watches over the server. */
  static Leash on(Process server, Installation installation) throws IOException {
    var words = new ArrayList<>(installation.user().prefix());
    words.addAll(ownSession());
    words.addAll(List.of("/bin/sh", "-c", WATCHDOG, "heed-watchdog", String.valueOf(server.pid())));
    return new Leash(
        Command.builder(words, installation.folder().postgres())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Calls the shell off: the server has ended. */
  @Override
  public void close() {
    try (var stdin = watchdog.getOutputStream()) {
      stdin.write("stopped\n".getBytes(US_ASCII));
    } catch (IOException e) {
      // It was killed, and so needs no calling off.
      watchdog.destroy();
    }
  }

  /** Ctrl-C in the terminal must reach Heed only, which then stops the database last. */
  private static List<String> ownSession() {
    Optional<List<String>> setsid = Command.find("setsid").map(List::of);
    return setsid
        .or(() -> Command.find("perl").map(perl -> List.of(perl, "-e", OWN_SESSION)))
        .orElse(List.of());
  }

  // SIGINT is PostgreSQL's fast shutdown: clients are cut off, everything is written, no recovery
  // needed afterwards.
  private static List<String> deathSignal(String setpriv) {
    return List.of(setpriv, "--pdeathsig", "INT");
  }

  private static boolean works(List<String> deathSignal) {
    var trial = new ArrayList<>(deathSignal);
    trial.add("true");
    return Command.run(trial, Path.of("/"), "").succeeded();
  }
}
