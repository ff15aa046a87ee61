package org.heed.platform.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words in front of a command that tie it to our life, and to nothing else. */
final class Leash {

  private static final String OWN_SESSION = "use POSIX; POSIX::setsid(); exec @ARGV or die $!";

  private Leash() {}

  /**
   * Returns words after which the process id stays that of the command. They work for the thread
   * that starts the process: the system signals when that thread ends.
   */
  static List<String> words() {
    var words = new ArrayList<>(ownSession());
    // Changing the user clears the signal, so this must come after it.
    Command.find("setpriv")
        .filter(Leash::knowsDeathSignal)
        .ifPresent(setpriv -> words.addAll(deathSignal(setpriv)));
    return words;
  }

  /** Ctrl-C in the terminal must reach Heed only, which then stops the database last. */
  static List<String> ownSession() {
    Optional<List<String>> setsid = Command.find("setsid").map(List::of);
    return setsid
        .or(() -> Command.find("perl").map(perl -> List.of(perl, "-e", OWN_SESSION)))
        .orElse(List.of());
  }

  private static boolean knowsDeathSignal(String setpriv) {
    var trial = new ArrayList<>(deathSignal(setpriv));
    trial.add("true");
    return Command.run(trial, Path.of("/"), "").succeeded();
  }

  // SIGINT is PostgreSQL's fast shutdown: clients are cut off, everything is written, no recovery
  // needed afterwards.
  private static List<String> deathSignal(String setpriv) {
    return List.of(setpriv, "--pdeathsig", "INT");
  }
}
