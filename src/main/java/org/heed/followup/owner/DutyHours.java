package org.heed.followup.owner;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of a day; when they end before they begin, they end on the next day.
 *
 * @param until the first moment that does not belong to them; never equal to {@code from}
 */
public record DutyHours(LocalTime from, LocalTime until) {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2}(?::\\d\\d)?)\\s*[-–]\\s*(\\d{1,2}(?::\\d\\d)?)");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H[:mm]", Locale.ENGLISH);

  /** Hours as people write them, such as {@code 08:00-16:00} or {@code 22-6}; empty for others. */
  static Optional<DutyHours> read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    try {
      return parts.matches()
          ? Optional.of(new DutyHours(time(parts.group(1)), time(parts.group(2))))
              .filter(hours -> !hours.from.equals(hours.until))
          : Optional.empty();
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  private static LocalTime time(String written) {
    return written.matches("24(:00)?") ? LocalTime.MIDNIGHT : LocalTime.parse(written, TIME);
  }

  /** Whether a duty of these hours that began on the same day goes on at this time. */
  boolean holdOnTheirDay(LocalTime time) {
    return !time.isBefore(from) && (time.isBefore(until) || until.isBefore(from));
  }

  /** Whether a duty of these hours that began on the day before goes on at this time. */
  boolean holdOnTheNextDay(LocalTime time) {
    return until.isBefore(from) && time.isBefore(until);
  }

  @Override
  public String toString() {
    return from + "-" + until;
  }
}
