package org.heed.customer.place.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heed.customer.place.MeasurePoint.ChannelKind;
import org.heed.customer.place.MeasurePoint.Kind;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads a table of measure points: code, name, kind, channel, parent (a code), manager (email). */
final class MeasurePointFile {

  /** One row of it. */
  record Line(
      long row,
      String code,
      String name,
      Kind kind,
      @Nullable ChannelKind channel,
      String parent,
      String manager) {

    /** The code as look-ups know it. */
    String key() {
      return code.toLowerCase(Locale.ROOT);
    }
  }

  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Line> lines = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  MeasurePointFile(List<String> headings) {
    for (int column = 0; column < headings.size(); column++) {
      String word = headings.get(column).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      columns.putIfAbsent(word.startsWith("channel") ? "channel" : word, column);
    }
    for (String needed : List.of("code", "name", "kind")) {
      if (!columns.containsKey(needed)) {
        throw new InvalidInput(
            "file",
            "The file needs the columns code, name and kind, and may have channel, parent and manager. There is no column “%s”."
                .formatted(needed));
      }
    }
  }

  /** Takes a row; what is wrong with it is among the problems. */
  void read(TableRow row) {
    String code = cell(row, "code");
    String name = cell(row, "name");
    Optional<Kind> kind = Kind.of(cell(row, "kind"));
    String channelText = cell(row, "channel");
    Optional<ChannelKind> channel = ChannelKind.of(channelText);
    if (code.isEmpty() || name.isEmpty()) {
      problem(row.number(), "The code or the name is missing.");
    } else if (kind.isEmpty()) {
      problem(
          row.number(),
          "“%s” is no kind. Use region, department, team, site, vendor or person."
              .formatted(cell(row, "kind")));
    } else if (!channelText.isEmpty() && channel.isEmpty()) {
      problem(
          row.number(),
          "“%s” is no channel. Use human, self-service or AI-assisted.".formatted(channelText));
    } else {
      keep(
          new Line(
              row.number(),
              code,
              name,
              kind.get(),
              channel.orElse(null),
              cell(row, "parent"),
              cell(row, "manager")));
    }
  }

  private String cell(TableRow row, String column) {
    Integer position = columns.get(column);
    return position == null ? "" : row.cell(position).strip();
  }

  private void keep(Line line) {
    Line earlier = lines.putIfAbsent(line.key(), line);
    if (earlier != null) {
      problem(line.row(), "Row %d has the same code.".formatted(earlier.row()));
    }
  }

  void problem(long row, String sentence) {
    problems.add("Row %d: %s".formatted(row, sentence));
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The rows, each after its parent's; a row whose parents go in circles is a problem. */
  List<Line> parentsFirst() {
    List<Line> sorted = new ArrayList<>();
    Map<String, Line> waiting = new HashMap<>(lines);
    boolean progress = true;
    while (progress) {
      List<Line> ready =
          waiting.values().stream()
              .filter(line -> !waiting.containsKey(line.parent().toLowerCase(Locale.ROOT)))
              .sorted(java.util.Comparator.comparingLong(Line::row))
              .toList();
      ready.forEach(line -> waiting.remove(line.key()));
      sorted.addAll(ready);
      progress = !ready.isEmpty();
    }
    waiting.values().forEach(line -> problem(line.row(), "The parents go in a circle."));
    return sorted;
  }
}
