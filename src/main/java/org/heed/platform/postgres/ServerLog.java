package org.heed.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The last lines that PostgreSQL wrote, for a message that explains itself. */
final class ServerLog {

  private static final int LINES = 12;

  private ServerLog() {}

  /** What it said before its log began, and the end of its newest log file. */
  static String tail(DataFolder folder) {
    return (lastLines(folder.startLog()) + newest(folder.log())).stripTrailing();
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
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - LINES), all.size())).indent(2);
    } catch (IOException e) {
      return "";
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }
}
