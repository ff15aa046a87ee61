package org.heed.followup.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The moment by which a customer should have heard from us, in words. */
public record Deadline(Instant dueAt, Instant now, ZoneId zone) {

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  /** Whether it has passed. */
  public boolean isOverdue() {
    return now.isAfter(dueAt);
  }

  /** Relative to now: {@code overdue by 5 hours} or {@code 2 days left}. */
  public String relative() {
    return isOverdue()
        ? "overdue by " + span(Duration.between(dueAt, now))
        : span(Duration.between(now, dueAt)) + " left";
  }

  /** Day and time in the zone: {@code Thursday 26 November 2026, 14:00}. */
  public String exact() {
    return EXACT.format(dueAt.atZone(zone));
  }

  /** As somebody would say it: {@code Thursday 14:00, in 2 days}. */
  public String spoken() {
    String relative = isOverdue() ? relative() : "in " + span(Duration.between(now, dueAt));
    return SHORT.format(dueAt.atZone(zone)) + ", " + relative;
  }

  /** A duration in its largest sensible unit: minutes under an hour, hours under two days, days. */
  public static String span(Duration duration) {
    long minutes = Math.max(1, Math.round(duration.toSeconds() / 60.0));
    if (minutes < 60) {
      return counted(minutes, "minute");
    }
    long hours = Math.round(minutes / 60.0);
    return hours < 48 ? counted(hours, "hour") : counted(Math.round(hours / 24.0), "day");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
