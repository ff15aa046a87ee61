package org.heed.program.web.survey;

import java.util.List;
import java.util.Objects;
import org.heed.platform.text.PlainText;
import org.springframework.util.MultiValueMap;

/** What was typed into a form whose fields are named like the texts of a survey. */
record Typed(MultiValueMap<String, String> fields) {

  private static final int LONGEST = 2_000;

  boolean has(String field) {
    return fields.containsKey(field);
  }

  String text(String field) {
    return PlainText.clean(raw(field), LONGEST);
  }

  String line(String field) {
    return PlainText.cleanLine(raw(field), LONGEST);
  }

  /** The lines of a field that are not empty. */
  List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  List<String> all(String field) {
    return fields.getOrDefault(field, List.of()).stream()
        .map(value -> PlainText.cleanLine(value, LONGEST))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  int number(String field) {
    try {
      return Integer.parseInt(raw(field).strip());
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  private String raw(String field) {
    return Objects.requireNonNullElse(fields.getFirst(field), "");
  }
}
