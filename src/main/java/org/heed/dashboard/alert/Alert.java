package org.heed.dashboard.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.heed.dashboard.explore.Address;
import org.heed.statistics.NpsChange;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;
import org.jspecify.annotations.Nullable;

/**
 * A change that chance does not explain.
 *
 * @param series the view of Explore that shows it
 * @param week last day of the week that raised it
 * @param since first day of the recent weeks that differ
 * @param baseFrom first day of what it is compared with
 * @param baseTo last day of that
 * @param adjustedP probability by chance, corrected for all watched series
 * @param explanation a sentence each
 * @param recoveredOn since when chance explains the difference again; null while it stands
 * @param normalFrom weeks from this day on are the new normal; null when not
 */
public record Alert(
    long id,
    String series,
    String label,
    LocalDate week,
    LocalDate since,
    LocalDate baseFrom,
    LocalDate baseTo,
    Tally was,
    Tally became,
    double adjustedP,
    List<String> explanation,
    Instant raisedAt,
    @Nullable LocalDate recoveredOn,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Nullable String note,
    @Nullable LocalDate normalFrom) {

  /** What was asked in the series of this key. */
  static SurveyKind kind(String series) {
    return SurveyKind.of(Address.parse(series).first("kind"));
  }

  /** How its answers become a figure. */
  public Yardstick yardstick() {
    return became.yardstick();
  }

  /** The same in words. */
  public String definition() {
    return kind(series).measure().definition();
  }

  /** The change with its interval. */
  public NpsChange change() {
    return was.to(became);
  }

  /** Whether the difference is still there and still compared with what was before. */
  public boolean isStanding() {
    return recoveredOn == null && normalFrom == null;
  }

  /** Whether somebody has still to look at it. */
  public boolean isOpen() {
    return acknowledgedAt == null && recoveredOn == null;
  }

  /** "Relationship NPS: −12 points". */
  public String headline() {
    return "%s: %s %s".formatted(label, change().display(), yardstick().unit());
  }

  /** The answers behind it, in Explore. */
  public String explore() {
    return Address.parse(series)
        .with("from", since.toString())
        .with("to", week.toString())
        .with("by", "week")
        .at("/explore");
  }
}
