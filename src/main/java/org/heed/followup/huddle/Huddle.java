package org.heed.followup.huddle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team should know, on one page.
 *
 * @param team whose it is, in words
 * @param made when it was made, in words
 * @param overdueCases all of them; {@code overdue} has the oldest
 * @param improved one thing that got better
 * @param cause what to fix next; null when customers named nothing
 */
public record Huddle(
    String team,
    Rhythm rhythm,
    String made,
    Arrivals arrivals,
    List<Quote> quotes,
    int overdueCases,
    List<Overdue> overdue,
    String improved,
    @Nullable Cause cause) {

  /** What came in and what was done. */
  public record Arrivals(
      int answers, int detractors, int passives, int promoters, int opened, int closed) {}

  /** A customer's words. */
  public record Quote(long responseId, String words, String who, int score, String tone) {}

  /** A customer who should have heard from us. */
  public record Overdue(long caseId, String who, String owner, String since) {}

  /**
   * The reason named most.
   *
   * @param times in this period
   * @param before in the period before
   * @param revenue of the accounts that named it, in words; null when it is not known
   */
  public record Cause(String name, int times, int before, int accounts, @Nullable String revenue) {}
}
