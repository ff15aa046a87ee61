package org.heed.followup.calling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heed.followup.wording.Deadline;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a case stands where it does: one line for each factor of the order. */
public final class CallReasons {

  private CallReasons() {}

  /** The lines: deadline, money, renewal, and the fall if there was one. */
  public static List<String> of(OpenCase waiting, Instant now, LocalDate today) {
    return Stream.of(deadline(waiting, now), money(waiting), renewal(waiting, today), fall(waiting))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String money(OpenCase waiting) {
    String revenue = waiting.customer().revenue();
    return revenue == null
        ? "Revenue not known: counts as a small account"
        : "%s a year, %d %% of it at risk with a score of %s"
            .formatted(
                revenue,
                Math.round(100 * waiting.kind().measure().distance(waiting.score())),
                waiting.kind().spoken(waiting.score()));
  }

  private static String renewal(OpenCase waiting, LocalDate today) {
    double factor = waiting.factors().renewal();
    String words = renewalWords(waiting.customer().renewalOn(), today);
    return factor > 1 && words != null
        ? "%s: counts %s".formatted(capitalised(words), times(factor))
        : "No renewal in the next 180 days";
  }

  private static String deadline(OpenCase waiting, Instant now) {
    if (waiting.replySince() != null) {
      return "Replied and waits for an answer: counts " + times(waiting.factors().deadline());
    }
    if (waiting.firstContactAt() != null) {
      return "Has heard from us, waits to be closed: counts half";
    }
    Deadline due = new Deadline(waiting.dueAt(), now, ZoneOffset.UTC);
    return "%s: counts %s"
        .formatted(capitalised(due.relative()), times(waiting.factors().deadline()));
  }

  /** {@code renews in 21 days}; null without a renewal ahead. */
  public static @Nullable String renewalWords(@Nullable LocalDate renewalOn, LocalDate today) {
    if (renewalOn == null || renewalOn.isBefore(today)) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(today, renewalOn);
    return days == 0 ? "renews today" : "renews in " + days + (days == 1 ? " day" : " days");
  }

  /** {@code fell from 9 to 4}; null when the customer was not happier before. */
  public static @Nullable String fallWords(OpenCase waiting) {
    Integer before = waiting.previousScore();
    return before == null || before <= waiting.score()
        ? null
        : "fell from %d to %s".formatted(before, waiting.kind().spoken(waiting.score()));
  }

  private static String fall(OpenCase waiting) {
    String words = fallWords(waiting);
    return words == null
        ? ""
        : "%s: counts %s".formatted(capitalised(words), times(waiting.factors().fall()));
  }

  private static String times(double factor) {
    return String.format(Locale.ROOT, "%.1f times", factor);
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
