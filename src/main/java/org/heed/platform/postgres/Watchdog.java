package org.heed.platform.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A small shell that waits for our end and then stops the server. The system closes its input when
 * this process ends, however it ends; this works where no signal can be had at a parent's death,
 * and is a second belt where it can.
 */
final class Watchdog implements AutoCloseable {

  private static final String SCRIPT =
      """
      read -r word
      [ "$word" = stopped ] && exit 0
      kill -INT "$1" || exit 0
      seconds=0
      while [ $seconds -lt 60 ] && kill -0 "$1"; do sleep 1; seconds=$((seconds + 1)); done
      kill -QUIT "$1"
      """;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  static Watchdog over(long pid, Installation installation) throws IOException {
    var words = new ArrayList<>(installation.user().prefix());
    words.addAll(Leash.ownSession());
    words.addAll(List.of("/bin/sh", "-c", SCRIPT, "heed-watchdog", String.valueOf(pid)));
    return new Watchdog(
        Command.builder(words, installation.folder().postgres())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Calls it off: the server has ended. */
  @Override
  public void close() {
    try (var stdin = shell.getOutputStream()) {
      stdin.write("stopped\n".getBytes(US_ASCII));
    } catch (IOException e) {
      // It was killed, and so needs no calling off.
      shell.destroy();
    }
  }
}
