package org.heed.dashboard.trust;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.platform.chart.ChartSize;
import org.heed.platform.chart.LimitsChart;
import org.heed.platform.chart.Reading;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.series.LaneyChart;

/**
 * Whether customers answer as often as ever, month by month. Response rates move by more than
 * chance: lists, seasons and senders differ. The limits are as wide as that (Laney).
 *
 * @param months first days of complete months, the earliest first
 * @param rates invitations of each month, and how many of them were answered
 */
record AnswerRate(List<LocalDate> months, List<ProportionWithInterval> rates) {

  private static final int ENOUGH_MONTHS = 8;
  private static final double BARELY_WIDER = 1.15;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

  /** Only the months in which enough customers were asked. */
  static AnswerRate of(List<LocalDate> months, List<ProportionWithInterval> rates) {
    List<LocalDate> told = new ArrayList<>();
    List<ProportionWithInterval> asked = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      if (rates.get(i).publishable()) {
        told.add(months.get(i));
        asked.add(rates.get(i));
      }
    }
    return new AnswerRate(told, asked);
  }

  public boolean enough() {
    return months.size() >= ENOUGH_MONTHS;
  }

  private LaneyChart limits() {
    return LaneyChart.ofShares(
        rates.stream().mapToLong(ProportionWithInterval::hits).toArray(),
        rates.stream().mapToLong(ProportionWithInterval::n).toArray());
  }

  /** What stands out, and how wide the limits had to be. */
  public String sentence() {
    if (!enough()) {
      return "There are not %d complete months with invitations yet.".formatted(ENOUGH_MONTHS);
    }
    LaneyChart limits = limits();
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      if (limits.points().get(i).outside()) {
        outside.add(MONTH.format(months.get(i)));
      }
    }
    return String.format(
        Locale.ENGLISH,
        "Of all asked in %d months %.0f %% answered. From month to month the rate moves %s. %s",
        months.size(),
        100 * limits.centre(),
        limits.widening() < BARELY_WIDER
            ? "about as much as chance alone would"
            : String.format(
                Locale.ENGLISH,
                "%.1f times as much as chance alone would; the band is as wide as that",
                limits.widening()),
        outside.isEmpty()
            ? "No month stands out."
            : "Out of the ordinary: %s. A score of such a month may be one of other customers."
                .formatted(String.join(", ", outside)));
  }

  /** The rates with the band in which they usually are. */
  public LimitsChart chart() {
    LaneyChart limits = limits();
    List<LimitsChart.Point> points = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      LaneyChart.Point point = limits.points().get(i);
      points.add(
          new LimitsChart.Point(
              MONTH.format(months.get(i)),
              reading(rates.get(i)),
              100 * point.limits().lower(),
              Math.min(100, 100 * point.limits().upper()),
              point.outside() ? "Outside the usual ups and downs" : "",
              false));
    }
    return new LimitsChart(
        "Response rate by month of asking",
        100 * limits.centre(),
        points,
        value -> Math.round(value) + " %",
        ChartSize.FULL);
  }

  private static Reading reading(ProportionWithInterval rate) {
    return new Reading(
        100 * rate.share(),
        100 * rate.interval().lower(),
        100 * rate.interval().upper(),
        rate.n(),
        rate.publishable(),
        rate.display(),
        rate.displayInterval());
  }
}
