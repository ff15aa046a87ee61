package org.heed.customer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.heed.customer.segment.SegmentFilter;
import org.heed.customer.segment.SegmentFilter.Group;
import org.heed.platform.text.PlainText;
import org.springframework.util.MultiValueMap;

/**
 * The segment editor as it was typed, finished or not.
 *
 * @param all whether every group must hold
 */
record SegmentForm(String name, boolean all, List<Part> groups) {

  private static final int VALUE = 4000;

  /** A group of rows. */
  record Part(boolean all, List<SegmentRow> rows) {}

  static final SegmentForm BLANK =
      new SegmentForm("", true, List.of(new Part(true, List.of(SegmentRow.BLANK))));

  static SegmentForm of(String name, SegmentFilter filter) {
    List<Part> parts =
        filter.groups().stream()
            .map(
                group ->
                    new Part(group.all(), group.conditions().stream().map(SegmentRow::of).toList()))
            .toList();
    return new SegmentForm(name, filter.all(), parts.isEmpty() ? BLANK.groups() : parts);
  }

  /** Reads the form's parallel fields: each row says which group it belongs to. */
  static SegmentForm read(MultiValueMap<String, String> fields) {
    TreeMap<Integer, List<SegmentRow>> rows = new TreeMap<>();
    List<String> groups = fields.getOrDefault("group", List.of());
    for (int i = 0; i < groups.size(); i++) {
      rows.computeIfAbsent(index(groups.get(i)), key -> new ArrayList<>())
          .add(
              new SegmentRow(
                  at(fields, "field", i),
                  at(fields, "operator", i),
                  at(fields, "value", i),
                  at(fields, "second", i)));
    }
    List<Part> parts = new ArrayList<>();
    rows.forEach((group, some) -> parts.add(new Part(all(fields, "all" + group), some)));
    String name = fields.getFirst("name");
    return new SegmentForm(name == null ? "" : name, all(fields, "all"), parts);
  }

  private static int index(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
  }

  private static String at(MultiValueMap<String, String> fields, String name, int index) {
    List<String> values = fields.getOrDefault(name, List.of());
    return index < values.size() ? PlainText.cleanLine(values.get(index), VALUE) : "";
  }

  private static boolean all(MultiValueMap<String, String> fields, String name) {
    return !"any".equals(fields.getFirst(name));
  }

  /** The form after a button: {@code add-0} a row, {@code group}, {@code remove-0-1} a row. */
  SegmentForm after(String button) {
    List<Part> parts = new ArrayList<>(groups);
    if (button.equals("group")) {
      parts.add(new Part(true, List.of(SegmentRow.BLANK)));
    }
    String[] words = button.split("-", -1);
    int group = words.length > 1 ? index(words[1]) : parts.size();
    if (group < parts.size()) {
      List<SegmentRow> rows = new ArrayList<>(parts.get(group).rows());
      if (words[0].equals("add")) {
        rows.add(SegmentRow.BLANK);
      } else if (words.length > 2 && index(words[2]) < rows.size()) {
        rows.remove(index(words[2]));
      }
      parts.set(group, new Part(parts.get(group).all(), rows));
    }
    parts.removeIf(part -> part.rows().isEmpty());
    return new SegmentForm(name, all, parts.isEmpty() ? BLANK.groups() : parts);
  }

  /** The rows whose field is chosen, as a filter. */
  SegmentFilter filter() {
    return new SegmentFilter(
        all,
        groups.stream()
            .map(
                part ->
                    new Group(
                        part.all(),
                        part.rows().stream()
                            .filter(row -> !row.field().isEmpty())
                            .map(SegmentRow::condition)
                            .toList()))
            .filter(group -> !group.conditions().isEmpty())
            .toList());
  }
}
