package org.heed.dashboard.explore;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.heed.platform.chart.Reading;
import org.heed.response.snapshot.Series;
import org.heed.score.facts.Counted;
import org.heed.statistics.Interval;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.Publishable;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;

/** What can be measured, and how it is computed from counts. */
public enum Figure {
  /** The score of the kind: NPS, share of the best answers, or the mean. */
  SCORE("Score", Series.ANSWERS, Counted.SCORE),
  /** Share of invitations that were answered, by the day of sending. */
  RATE("Response rate", Series.INVITATIONS, Counted.DONE),
  /** Share of answers with words or reasons. */
  COMPLETION("Completion", Series.ANSWERS, Counted.DONE),
  /** Median time from sending to answering. */
  WAIT("Time to answer", Series.ANSWERS, Counted.WAIT);

  private final String label;
  private final Series series;
  private final Counted counted;

  Figure(String label, Series series, Counted counted) {
    this.label = label;
    this.series = series;
    this.counted = counted;
  }

  static Figure of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst().orElse(SCORE);
  }

  /** As addresses carry it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name people read; a score is called by its kind. */
  public String label(SurveyKind kind) {
    return this == SCORE ? kind.label() : label;
  }

  /** The name in a choice. */
  public String label() {
    return label;
  }

  Series series() {
    return series;
  }

  Counted counted() {
    return counted;
  }

  /** The figure of these counts by value. */
  Reading reading(SurveyKind kind, long... values) {
    return switch (this) {
      case SCORE -> score(kind, Arrays.copyOfRange(values, 1, 12));
      case RATE, COMPLETION -> share(ProportionWithInterval.of(values[1], values[0] + values[1]));
      case WAIT -> median(values);
    };
  }

  /** What the figure is, in one sentence. */
  public String definition(SurveyKind kind) {
    return switch (this) {
      case SCORE -> kind.measure().definition();
      case RATE -> "Share of the invitations sent on these days that were answered since.";
      case COMPLETION -> "Share of the answers that came with words or reasons.";
      case WAIT -> "Median time between sending and answering, in full hours.";
    };
  }

  /** How a value on an axis is written. */
  public DoubleFunction<String> tick(SurveyKind kind) {
    return switch (this) {
      case SCORE -> kind.yardstick()::display;
      case RATE, COMPLETION -> Figure::percent;
      case WAIT -> Figure::hours;
    };
  }

  /**
   * The score of a kind as its definition says: NPS, share of the best answers, or the mean.
   *
   * @param distribution eleven counts, of the scores 0 to 10
   */
  public static Reading score(SurveyKind kind, long... distribution) {
    return reading(Tally.of(kind, distribution));
  }

  /** The score of these answers. */
  public static Reading reading(Tally answers) {
    Interval interval = answers.interval();
    return new Reading(
        answers.value(),
        interval.lower(),
        interval.upper(),
        answers.total(),
        answers.publishable(),
        answers.display(),
        answers.displayInterval());
  }

  private static Reading share(ProportionWithInterval share) {
    return new Reading(
        100 * share.share(),
        100 * share.interval().lower(),
        100 * share.interval().upper(),
        share.n(),
        share.publishable(),
        share.display(),
        share.displayInterval());
  }

  /** The interval of ranks that holds the median with 95 %, whatever the distribution is. */
  private static Reading median(long... values) {
    long n = Arrays.stream(values).skip(1).sum();
    double reach = 0.98 * Math.sqrt((double) n);
    double middle = hours(n / 2.0, values);
    double lower = hours(n / 2.0 - reach, values);
    double upper = hours(n / 2.0 + reach, values);
    boolean enough = Publishable.is(n);
    return new Reading(
        middle,
        lower,
        upper,
        n,
        enough,
        enough ? hours(middle) : "—",
        hours(lower) + " to " + hours(upper));
  }

  /** Hours of the answer at a rank. */
  private static double hours(double rank, long... values) {
    long seen = 0;
    int last = 1;
    for (int value = 1; value < values.length; value++) {
      if (values[value] > 0) {
        last = value;
        seen += values[value];
        if (seen > rank) {
          return Counted.hours(value);
        }
      }
    }
    return Counted.hours(last);
  }

  private static String percent(double value) {
    return Math.round(value) + " %";
  }

  private static String hours(double hours) {
    return hours < 48
        ? Math.round(hours) + " h"
        : String.format(Locale.ENGLISH, "%.0f days", hours / 24);
  }
}
