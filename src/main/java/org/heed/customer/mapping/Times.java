package org.heed.customer.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.customer.mapping.Mapping.DateOrder;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads moments as other tools write them. */
final class Times {

  private static final Pattern EPOCH = Pattern.compile("\\d{9,11}");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)^.*?[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([AP]M)?\\s*(Z|UTC)?$");

  private Times() {}

  /**
   * The moment; noon for a day without a time.
   *
   * @param zone in which a time without one is meant
   * @throws InvalidInput when it is no time
   */
  static Instant read(String text, DateOrder order, ZoneId zone) {
    if (EPOCH.matcher(text).matches()) {
      return Instant.ofEpochSecond(Long.parseLong(text));
    }
    String withoutTime = text.replaceFirst("^(\\S+)\\s.*$", "$1");
    LocalDate day = Values.date(withoutTime, order);
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
    try {
      LocalTime at =
          LocalTime.of(
              hour(Integer.parseInt(time.group(1)), time.group(4)),
              Integer.parseInt(time.group(2)),
              time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
      return day.atTime(at).atZone(time.group(5) == null ? zone : ZoneOffset.UTC).toInstant();
    } catch (DateTimeException noSuchTime) {
      throw new InvalidInput("time", "“%s” is not a time.".formatted(text));
    }
  }

  private static int hour(int hour, @Nullable String half) {
    return half == null ? hour : hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
  }
}
