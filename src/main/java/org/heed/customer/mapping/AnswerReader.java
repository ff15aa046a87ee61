package org.heed.customer.mapping;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.customer.history.AnswerDraft;
import org.heed.customer.table.JsonToCsv;
import org.heed.customer.table.TableRow;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;

/** Reads the answer that a row holds, as survey tools export it. */
public final class AnswerReader {

  private static final int LONGEST_COMMENT = 10_000;
  private static final int LONGEST_FURTHER = 2_000;
  private static final int LONGEST_ID = 200;
  private static final Pattern SCORE =
      Pattern.compile("(\\d{1,2})(?:[.,]0+)?(?:\\s*[-–—:(\\s].*)?");

  private final List<String> headings;
  private final Mapping mapping;
  private final ZoneId zone;
  private final IntPredicate scale;
  private final Clock clock;

  /**
   * Reads rows of one table.
   *
   * @param zone in which times without one are meant
   * @param scale the scores there are
   */
  public AnswerReader(
      List<String> headings, Mapping mapping, ZoneId zone, IntPredicate scale, Clock clock) {
    this.headings = headings;
    this.mapping = mapping;
    this.zone = zone;
    this.scale = scale;
    this.clock = clock;
  }

  /**
   * The answer of a row.
   *
   * @throws InvalidInput saying what keeps it from being used
   */
  public AnswerDraft read(TableRow row) {
    String comment = PlainText.clean(cell(row, Target.COMMENT), LONGEST_COMMENT);
    String id = PlainText.cleanLine(cell(row, Target.ANSWER_ID), LONGEST_ID);
    return new AnswerDraft(
        id.isEmpty() ? null : id,
        score(cell(row, Target.SCORE)),
        comment.isBlank() ? null : comment,
        time(cell(row, Target.ANSWERED_AT)),
        further(row),
        null,
        null,
        "");
  }

  private int score(String text) {
    if (text.isEmpty()) {
      throw new InvalidInput("score", "There is no score; the survey was not finished.");
    }
    Matcher number = SCORE.matcher(text);
    if (!number.matches() || !scale.test(Integer.parseInt(number.group(1)))) {
      throw new InvalidInput(
          "score", "“%s” is not a score of this survey's scale.".formatted(text));
    }
    return Integer.parseInt(number.group(1));
  }

  private Instant time(String text) {
    if (text.isEmpty()) {
      throw new InvalidInput("answeredAt", "There is no date of the answer.");
    }
    Instant time = Times.read(text, mapping.dates(), isUtcColumn() ? ZoneOffset.UTC : zone);
    if (time.isAfter(clock.instant()) || time.isBefore(Instant.EPOCH)) {
      throw new InvalidInput(
          "answeredAt", "“%s” lies in the future or before 1970.".formatted(text));
    }
    return time;
  }

  /** Typeform says it in the heading. */
  private boolean isUtcColumn() {
    return headings.get(mapping.columns().indexOf(Target.ANSWERED_AT.key())).contains("UTC");
  }

  private Map<String, String> further(TableRow row) {
    Map<String, String> further = new LinkedHashMap<>();
    for (int column = 0; column < headings.size(); column++) {
      if (mapping.target(column) == Target.ANSWER_FURTHER) {
        String text = PlainText.clean(row.cell(column).strip(), LONGEST_FURTHER);
        if (!text.isBlank()) {
          further.put(question(headings.get(column)), text);
        }
      }
    }
    return further;
  }

  private static String question(String heading) {
    return heading.startsWith(JsonToCsv.QUESTION)
        ? heading.substring(JsonToCsv.QUESTION.length())
        : heading;
  }

  private String cell(TableRow row, Target target) {
    int column = mapping.columns().indexOf(target.key());
    return column < 0 ? "" : row.cell(column).strip().replaceFirst("(?s)^'(?=[=+@-])", "");
  }
}
