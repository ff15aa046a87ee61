package org.heed.statistics.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.statistics.Normal;
import org.heed.statistics.NpsChange;
import org.heed.statistics.Tally;
import org.heed.statistics.comparison.ManyTests;
import org.heed.statistics.series.AlertDecision.Verdict;

/**
 * Decides which of many series changed, without drowning anybody in false alarms. Pure: the same
 * counts give the same decisions.
 *
 * <ol>
 *   <li>Each series: the newest 1, 2, 4, 8 … periods are pooled and compared with its baseline
 *       (Wald, with the larger of the two variances). Windows with too few answers are skipped. The
 *       clearest difference counts, its p-value corrected for the number of windows. Long windows
 *       find small lasting changes like a CUSUM does, short ones find large sudden changes at once.
 *   <li>All series together: Benjamini–Hochberg, so that the budget of false alarms holds however
 *       many series there are. Series whose alert stands do not count in: sure findings would
 *       loosen the rule for the others.
 *   <li>The difference has to reach the minimum that matters, and the series must not be cooling
 *       down. A standing alert is not raised again; when chance explains the difference again, the
 *       series has recovered.
 * </ol>
 */
public final class ChangeAlerts {

  private static final int MOST_NEEDED = 150;

  private ChangeAlerts() {}

  /** One decision per series, in the given order. */
  public static <K> List<AlertDecision<K>> decide(List<WatchedSeries<K>> series, AlertRule rule) {
    List<Finding> findings = series.stream().map(one -> finding(one, rule)).toList();
    double[] adjusted = adjusted(series, findings);
    List<AlertDecision<K>> decisions = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      WatchedSeries<K> one = series.get(i);
      Finding finding = findings.get(i);
      Verdict verdict = verdict(one, finding, adjusted[i], rule);
      decisions.add(
          new AlertDecision<>(
              one.key(), verdict, finding.change(), finding.periods(), adjusted[i]));
    }
    return decisions;
  }

  private static Finding finding(WatchedSeries<?> series, AlertRule rule) {
    List<Tally> recent = series.recent();
    long needed = needed(series, rule);
    Tally pooled = Tally.none(series.baseline().kind());
    Finding clearest = new Finding(pooled.to(pooled), 0, 1, 0);
    if (series.baseline().total() < rule.leastAnswers()) {
      return clearest;
    }
    int windows = 0;
    for (int periods = 1, window = 1; periods <= recent.size(); periods++) {
      pooled = pooled.plus(recent.get(recent.size() - periods));
      if (periods == window) {
        window *= 2;
        if (pooled.total() >= needed) {
          windows++;
          NpsChange change = series.baseline().to(pooled);
          clearest = clearest.or(change, periods, pValue(series, pooled));
        }
      }
    }
    return clearest.chosenFrom(windows);
  }

  /**
   * With the larger of the two variances for both: far out in the tails, where alerts are decided,
   * a recent window that is unusually uniform by chance would otherwise look like a sure change.
   */
  private static double pValue(WatchedSeries<?> series, Tally recent) {
    Tally baseline = series.baseline();
    double variance = Math.max(baseline.cautiousVariance(), recent.cautiousVariance());
    double error = Math.sqrt(variance / baseline.total() + variance / recent.total());
    return Normal.twoSidedP((recent.value() - baseline.value()) / 100 / error);
  }

  /** At least the rule's, and enough for normal limits: three at either end, or little skew. */
  private static long needed(WatchedSeries<?> series, AlertRule rule) {
    double needed = Math.ceil(series.baseline().neededForLimits());
    return Math.max(rule.leastAnswers(), (long) Math.min(MOST_NEEDED, needed));
  }

  private static double[] adjusted(
      List<? extends WatchedSeries<?>> series, List<Finding> findings) {
    int[] family =
        IntStream.range(0, findings.size())
            .filter(i -> !series.get(i).alertStands() && findings.get(i).windows() > 0)
            .toArray();
    double[] all = findings.stream().mapToDouble(Finding::pValue).toArray();
    double[] tested =
        ManyTests.benjaminiHochberg(Arrays.stream(family).mapToDouble(i -> all[i]).toArray());
    for (int i = 0; i < family.length; i++) {
      all[family[i]] = tested[i];
    }
    return all;
  }

  private static Verdict verdict(
      WatchedSeries<?> series, Finding finding, double adjustedP, AlertRule rule) {
    if (finding.windows() == 0) {
      return Verdict.NOT_ENOUGH_ANSWERS;
    }
    boolean real = adjustedP <= rule.errorRate();
    if (series.alertStands()) {
      return real ? Verdict.STANDING : Verdict.RECOVERED;
    }
    if (!real) {
      return Verdict.STEADY;
    }
    double least = series.yardstick().ofPoints(rule.leastPoints());
    if (Math.abs(finding.change().value()) < least) {
      return Verdict.TOO_SMALL;
    }
    boolean recent = series.periodsSinceAlert().orElse(Integer.MAX_VALUE) <= rule.coolDown();
    return recent ? Verdict.COOLING_DOWN : Verdict.ALERT;
  }

  private record Finding(NpsChange change, int periods, double pValue, int windows) {

    Finding or(NpsChange other, int otherPeriods, double otherP) {
      return periods == 0 || otherP < pValue ? new Finding(other, otherPeriods, otherP, 0) : this;
    }

    Finding chosenFrom(int choices) {
      // Nested windows tell much the same: half of Bonferroni's factor keeps the budget
      // (simulated).
      double factor = (choices + 1) / 2.0;
      return new Finding(change, periods, Math.min(1, pValue * factor), choices);
    }
  }
}
