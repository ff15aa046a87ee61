package org.heed.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a program ended that was run to its end. */
record Command(int exitCode, String output) {

  private static final String SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

  /** Runs a program in a folder and waits for it; {@code input} is everything it can read. */
  static Command run(List<String> words, Path folder, String input) {
    try {
      Process process = builder(words, folder).redirectErrorStream(true).start();
      feed(process, input);
      String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return new Command(process.waitFor(), output);
    } catch (IOException e) {
      return new Command(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresStartFailure("Interrupted while waiting for " + words.getFirst() + ".", e);
    }
  }

  /**
   * Prepares a program without our environment: PGDATA and the like would change what PostgreSQL
   * does, and Heed's own variables hold secrets it need not know.
   */
  static ProcessBuilder builder(List<String> words, Path folder) {
    var builder = new ProcessBuilder(words).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH", "TMPDIR"));
    environment.put("LC_ALL", "C");
    return builder;
  }

  /** Finds a program of the operating system. */
  static Optional<String> find(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":" + SYSTEM_PATH;
    return Stream.of(path.split(":"))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  boolean succeeded() {
    return exitCode == 0;
  }

  /** Returns the output, or fails with a sentence that names what was attempted. */
  String orFail(String attempt) {
    if (!succeeded()) {
      throw new PostgresStartFailure(
          attempt
              + " failed (exit code "
              + exitCode
              + "). It said:\n"
              + output.indent(2).stripTrailing());
    }
    return output;
  }

  private static void feed(Process process, String input) {
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      // The program ended before it read everything; its exit code and output say why.
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
