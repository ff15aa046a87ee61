package org.heed.response.web.channels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** New links, as somebody types them. */
record LinkForm(
    @Nullable String measurePoints,
    @Nullable String source,
    @Nullable String fields,
    @Nullable String exitCode) {

  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_FIELDS = 10;
  private static final int LONGEST = 120;

  static LinkForm empty() {
    return new LinkForm("", "", "", "");
  }

  /**
   * The names of the measure points; without any, one name for a single link that belongs to none.
   *
   * @param unnamed what such a link is called when no source is given either
   * @throws InvalidInput when there are too many
   */
  List<String> points(String unnamed) {
    List<String> points =
        lines(measurePoints).map(line -> PlainText.cleanLine(line, LONGEST)).distinct().toList();
    if (points.size() > MOST_AT_ONCE) {
      throw new InvalidInput(
          "measurePoints", "Name up to " + MOST_AT_ONCE + " measure points, one to a line.");
    }
    String source = cleanSource();
    return points.isEmpty() ? List.of(source.isEmpty() ? unnamed : source) : points;
  }

  String cleanSource() {
    return source == null ? "" : PlainText.cleanLine(source, LONGEST);
  }

  /**
   * The hidden fields.
   *
   * @throws InvalidInput when a line is not written as {@code name=value}
   */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines(fields).toList()) {
      String[] parts = line.split("=", 2);
      String name = parts[0].strip();
      if (parts.length != 2 || !name.matches("[a-z][a-z0-9_]{0,39}")) {
        throw new InvalidInput(
            "fields", "\"" + line + "\" is no field. Write name=value with a name like store_id.");
      }
      values.put(name, PlainText.cleanLine(parts[1], LONGEST));
    }
    if (values.size() > MOST_FIELDS) {
      throw new InvalidInput("fields", "Enter at most " + MOST_FIELDS + " fields.");
    }
    return values;
  }

  /**
   * What staff types to leave the kiosk.
   *
   * @throws InvalidInput when it is neither empty nor four to eight digits
   */
  String code() {
    String code = exitCode == null ? "" : exitCode.strip();
    if (!code.matches("([0-9]{4,8})?")) {
      throw new InvalidInput("exitCode", "Enter four to eight digits, or nothing.");
    }
    return code;
  }

  private static java.util.stream.Stream<String> lines(@Nullable String text) {
    return text == null
        ? java.util.stream.Stream.empty()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty());
  }
}
