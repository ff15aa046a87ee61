package org.heed.followup.calling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.heed.followup.wording.Deadline;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a case stands where it does: one line for each factor of the order. */
public final class CallReasons {

  private CallReasons() {}

  /** The three lines: money, renewal, deadline. */
  public static List<String> of(OpenCase waiting, Instant now, LocalDate today) {
    return List.of(money(waiting), renewal(waiting, today), deadline(waiting, now));
  }

  private static String money(OpenCase waiting) {
    String revenue = waiting.customer().revenue();
    return revenue == null
        ? "Revenue not known: counts as a small account"
        : "%s a year, %d %% of it at risk with a score of %d"
            .formatted(revenue, 100 - 10 * waiting.score(), waiting.score());
  }

  private static String renewal(OpenCase waiting, LocalDate today) {
    double factor = waiting.factors().renewal();
    String words = renewalWords(waiting.customer().renewalOn(), today);
    return factor > 1 && words != null
        ? "%s: counts %s".formatted(capitalised(words), times(factor))
        : "No renewal in the next 180 days";
  }

  private static String deadline(OpenCase waiting, Instant now) {
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

  private static String times(double factor) {
    return String.format(Locale.ROOT, "%.1f times", factor);
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
