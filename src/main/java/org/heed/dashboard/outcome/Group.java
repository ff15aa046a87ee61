package org.heed.dashboard.outcome;

import java.util.List;
import java.util.Locale;
import org.heed.platform.chart.RetentionChart;
import org.heed.statistics.Interval;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.survival.KaplanMeier;
import org.heed.statistics.survival.Stay;

/**
 * Accounts that had said the same, and what became of them.
 *
 * @param retained share still customers at the end, 0 to 1
 * @param interval 95 % of it
 */
record Group(
    String name,
    String tone,
    int accounts,
    long left,
    double retained,
    Interval interval,
    KaplanMeier curve,
    ProportionWithInterval expanded,
    ProportionWithInterval contracted) {

  /** Fewer accounts than this say nothing about others. */
  static final int FEWEST = 10;

  static Group of(String name, String tone, List<Watched> accounts) {
    KaplanMeier curve =
        KaplanMeier.of(accounts.stream().map(one -> Stay.until(one.days(), one.left())).toList());
    long left = accounts.stream().filter(Watched::left).count();
    KaplanMeier.Step last = curve.steps().isEmpty() ? null : curve.steps().getLast();
    // Nobody left: the rule of three bounds what may still be true.
    Interval interval =
        last == null
            ? new Interval(Math.max(0, 1 - 3.0 / Math.max(1, accounts.size())), 1)
            : last.interval();
    return new Group(
        name,
        tone,
        accounts.size(),
        left,
        last == null ? 1 : last.share(),
        interval,
        curve,
        share(accounts.stream().filter(Watched::expanded).count(), accounts.size()),
        share(accounts.stream().filter(Watched::contracted).count(), accounts.size()));
  }

  private static ProportionWithInterval share(long hits, long of) {
    return ProportionWithInterval.of(hits, of);
  }

  public boolean isEnough() {
    return accounts >= FEWEST;
  }

  /** "82 %, 95 % interval 74 to 88 %". */
  public String getStayed() {
    return isEnough()
        ? String.format(
            Locale.ENGLISH,
            "%.0f %%, 95 %% interval %.0f to %.0f %%",
            100 * retained,
            100 * interval.lower(),
            100 * interval.upper())
        : "not enough accounts";
  }

  RetentionChart.Curve drawn() {
    return new RetentionChart.Curve(
        name,
        tone,
        curve.steps().stream()
            .map(step -> new RetentionChart.Step(step.time(), step.share()))
            .toList(),
        getStayed());
  }
}
