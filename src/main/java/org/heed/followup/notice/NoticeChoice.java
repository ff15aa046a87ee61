package org.heed.followup.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to hear of things. By their own clock.
 *
 * @param quiet hours without mail; null for none
 * @param quietWeekend no mail on Saturdays and Sundays either
 * @param digestHour when the daily digest comes, 0 to 23
 * @param digest kinds that come in the digest
 * @param off kinds that do not come at all
 */
public record NoticeChoice(
    ZoneId zone,
    @Nullable Quiet quiet,
    boolean quietWeekend,
    int digestHour,
    Set<NoticeKind> digest,
    Set<NoticeKind> off) {

  private static final int USUAL_DIGEST_HOUR = 8;

  /** Somebody who hears of a thing with less time left than this can do little about it. */
  private static final Duration NEEDED = Duration.ofHours(1);

  /** Copies the sets. */
  public NoticeChoice {
    digest = Set.copyOf(digest);
    off = Set.copyOf(off);
  }

  /** From one time of the day to another, which may be on the next morning. */
  public record Quiet(LocalTime from, LocalTime to) {

    boolean covers(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  /** How one kind is told. */
  public enum Way {
    /** By mail, at once. */
    AT_ONCE("At once"),
    /** In the daily digest. */
    DIGEST("In the daily digest"),
    /** Not at all. */
    OFF("Not at all");

    private final String label;

    Way(String label) {
      this.label = label;
    }

    /** The words people read. */
    public String label() {
      return label;
    }
  }

  /** What holds for somebody who has not chosen: everything at once. */
  static NoticeChoice usual(ZoneId zone) {
    return new NoticeChoice(
        zone,
        null,
        false,
        USUAL_DIGEST_HOUR,
        EnumSet.noneOf(NoticeKind.class),
        EnumSet.noneOf(NoticeKind.class));
  }

  /** How this kind is told. */
  public Way way(NoticeKind kind) {
    if (kind.isUrgent()) {
      return Way.AT_ONCE;
    }
    return off.contains(kind) ? Way.OFF : digest.contains(kind) ? Way.DIGEST : Way.AT_ONCE;
  }

  /**
   * When to tell something that is known now.
   *
   * @param deadline when it is too late; null when it can wait
   * @return now, a later moment, or null for never
   */
  @Nullable Instant moment(NoticeKind kind, @Nullable Instant deadline, Instant now) {
    Way way = way(kind);
    if (kind.isUrgent() || way == Way.OFF) {
      return way == Way.OFF ? null : now;
    }
    Instant told = afterQuiet(way == Way.DIGEST ? nextDigest(now) : now);
    return deadline != null && deadline.isBefore(told.plus(NEEDED)) ? now : told;
  }

  private Instant nextDigest(Instant now) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime today = here.with(LocalTime.of(digestHour, 0));
    return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
  }

  private Instant afterQuiet(Instant at) {
    ZonedDateTime time = at.atZone(zone);
    if (quietWeekend && isWeekend(time)) {
      time = time.toLocalDate().plusDays(1).atStartOfDay(zone);
      return afterQuiet(time.toInstant());
    }
    if (quiet == null || !quiet.covers(time.toLocalTime())) {
      return at;
    }
    ZonedDateTime end = time.with(quiet.to());
    end = end.isAfter(time) ? end : end.plusDays(1);
    return quietWeekend && isWeekend(end) ? afterQuiet(end.toInstant()) : end.toInstant();
  }

  private static boolean isWeekend(ZonedDateTime time) {
    return time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
