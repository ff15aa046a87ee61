package org.heed.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The last lines that PostgreSQL wrote, for a message that explains itself. */
final class ServerLog {

  private static final int LINES = 12;
  private static final int BYTES = 16_384;

  private ServerLog() {}

  /** What it said before its log began, and the end of its newest log file. */
  static String tail(DataFolder folder) {
    return (lastLines(folder.startLog()) + newest(folder.log())).stripTrailing();
  }

  /** Whether it failed for a reason that passes by itself. */
  static boolean namesPassingCause(DataFolder folder) {
    String tail = tail(folder);
    return tail.contains("Address already in use")
        || tail.contains("pre-existing shared memory block");
  }

  static PostgresStartFailure explain(DataFolder folder) {
    return new PostgresStartFailure(
        "PostgreSQL did not start on the data in %s. Its last words say why; its log is in %s.\n%s"
            .formatted(folder.cluster(), folder.log(), tail(folder)));
  }

  private static String newest(Path log) {
    try (Stream<Path> files = Files.list(log)) {
      return files
          .max(Comparator.comparing(ServerLog::modified))
          .map(ServerLog::lastLines)
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static String lastLines(Path file) {
    try (var channel = FileChannel.open(file)) {
      var end = ByteBuffer.allocate(BYTES);
      channel.position(Math.max(0, channel.size() - BYTES));
      int length = Math.max(0, channel.read(end));
      List<String> all = new String(end.array(), 0, length, UTF_8).lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - LINES), all.size())).indent(2);
    } catch (IOException e) {
      return "";
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }
}
