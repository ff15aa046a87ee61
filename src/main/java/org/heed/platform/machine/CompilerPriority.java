package org.heed.platform.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the JDK's optimizing compiler wait for whoever answers. For half a minute after a start it
 * could use a whole core; at a lower priority it takes what answers leave. On Linux only: elsewhere
 * a thread has no priority of its own.
 */
public final class CompilerPriority {

  /** How the kernel, which keeps 15 characters of a name, calls that compiler's threads. */
  private static final String COMPILER = "C2 CompilerThre";

  private static final String NICE = "10";

  private CompilerPriority() {}

  /** Lowers it, beside whatever else starts. Where that cannot be done nothing changes. */
  public static void lower() {
    Thread.ofPlatform()
        .daemon()
        .name("compiler-priority")
        .start(() -> lower(threads(Path.of("/proc/self/task"))));
  }

  /** The numbers of the compiler's threads; none where the kernel does not list a process's own. */
  static List<String> threads(Path tasks) {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
      for (Path task : all) {
        if (Files.readString(task.resolve("comm")).startsWith(COMPILER)) {
          found.add(task.getFileName().toString());
        }
      }
    } catch (IOException notLinux) {
      return List.of();
    }
    return found;
  }

  private static void lower(List<String> threads) {
    if (threads.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>(List.of("renice", "-n", NICE, "-p"));
    words.addAll(threads);
    try {
      new ProcessBuilder(words)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noSuchProgram) {
      // The start goes on as it would without.
    }
  }
}
