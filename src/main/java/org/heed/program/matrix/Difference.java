package org.heed.program.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.program.matrix.ProgramVersion.Entry;
import org.heed.program.matrix.ProgramVersion.Line;
import org.heed.program.settings.Setting;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions.
 *
 * @param touchpoint its name
 * @param column what differs; "Touchpoint" when it came or went
 * @param before empty when there was none
 * @param after empty when there is none
 */
public record Difference(String touchpoint, String column, String before, String after) {

  static List<Difference> between(List<Entry> before, List<Entry> after) {
    Map<Long, Entry> old = byId(before);
    Map<Long, Entry> fresh = byId(after);
    List<Difference> differences = new ArrayList<>();
    for (Entry entry : before) {
      if (!fresh.containsKey(entry.id())) {
        differences.add(new Difference(entry.name(), "Touchpoint", entry.name(), ""));
      }
    }
    for (Entry entry : after) {
      Entry was = old.get(entry.id());
      if (was == null) {
        differences.add(new Difference(entry.name(), "Touchpoint", "", entry.name()));
      } else {
        compare(was, entry, differences);
      }
    }
    return differences;
  }

  private static Map<Long, Entry> byId(List<Entry> entries) {
    return entries.stream()
        .collect(Collectors.toMap(Entry::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static void compare(Entry was, Entry is, List<Difference> differences) {
    if (!was.name().equals(is.name())) {
      differences.add(new Difference(is.name(), "Name", was.name(), is.name()));
    }
    for (Setting setting : Setting.values()) {
      String before = words(was.cells().get(setting));
      String after = words(is.cells().get(setting));
      if (!before.equals(after)) {
        String column =
            setting.name().charAt(0) + setting.name().substring(1).toLowerCase(Locale.ROOT);
        differences.add(new Difference(is.name(), column, before, after));
      }
    }
  }

  private static String words(@Nullable Line line) {
    if (line == null) {
      return "";
    }
    return Objects.requireNonNullElse(line.text(), "") + (line.assumed() ? " (assumed)" : "");
  }
}
