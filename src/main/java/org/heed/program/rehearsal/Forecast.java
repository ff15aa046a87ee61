package org.heed.program.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.program.planning.Shortfalls.Shortfall;
import org.heed.program.planning.SuppressionReason;
import org.jspecify.annotations.Nullable;

/**
 * What the program would do in the days ahead.
 *
 * @param perDay invitations by the day on which they are sent
 * @param shortfalls the first accounts with fewer people of a role than wanted
 * @param people the first of them by name, and the first of those left out
 * @param repeated the events that stand in for those to come
 * @param obstacles touchpoints that could not be rehearsed, and why
 */
public record Forecast(
    LocalDate from,
    Assumptions assumptions,
    Map<LocalDate, Long> perDay,
    List<OfTouchpoint> touchpoints,
    List<OfSegment> segments,
    List<OfOwner> owners,
    List<Shortfall> shortfalls,
    List<Person> people,
    Repeated repeated,
    List<Obstacle> obstacles) {

  /** All invitations. */
  public long invited() {
    return perDay.values().stream().mapToLong(Long::longValue).sum();
  }

  /** All answers to be expected. */
  public long answers() {
    return Math.round(touchpoints.stream().mapToDouble(OfTouchpoint::answers).sum());
  }

  /**
   * A touchpoint: whom it asks, whom not and why.
   *
   * @param answers to be expected
   */
  public record OfTouchpoint(
      long id,
      String name,
      boolean draft,
      long invited,
      double answers,
      Expected answering,
      Expected unhappy,
      Map<SuppressionReason, Long> leftOut) {}

  /** A share in per cent, and where it comes from. */
  public record Expected(long percent, String source) {}

  /**
   * A segment of accounts.
   *
   * @param margin half width of the score's 95% interval, in points; 0 when nobody is asked
   */
  public record OfSegment(String name, long invited, long answers, long margin) {}

  /**
   * Somebody who looks after accounts.
   *
   * @param casesPerWeek cases to expect in the busiest week
   * @param room what the person has and can carry; null when that is not known
   */
  public record OfOwner(
      String name,
      long invited,
      long cases,
      long casesPerWeek,
      CaseRoom.@Nullable Room room,
      boolean tooMany) {}

  /**
   * Events of the past that happen again in the rehearsal.
   *
   * @param events how many there were; 0 when there were none
   * @param days of so many days; 0 when no touchpoint waits for events
   */
  public record Repeated(int events, int days) {

    static final Repeated NONE = new Repeated(0, 0);
  }

  /**
   * A contact and what would become of it.
   *
   * @param at when it is asked; for those left out, when that was decided
   * @param leftOut why not, or empty
   */
  public record Person(
      long contactId, String name, String touchpoint, Instant at, String leftOut) {}

  /** Why a touchpoint is missing here. */
  public record Obstacle(long touchpointId, String name, String reason) {}
}
