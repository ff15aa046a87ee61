package org.heed.statistics.series;

import org.heed.statistics.NpsChange;

/**
 * What was decided about one series, with the numbers that explain it.
 *
 * @param key the caller's
 * @param verdict what to do
 * @param change from the baseline to the recent periods that differ most clearly
 * @param periods how many recent periods those are: 1 is a sudden change, more a lasting one
 * @param adjustedP probability of such a difference by chance, corrected for the choice of periods
 *     and for all series of the run; 1 when there were not enough answers
 */
public record AlertDecision<K>(
    K key, Verdict verdict, NpsChange change, int periods, double adjustedP) {

  /** The outcomes, of which only {@link #ALERT} and {@link #RECOVERED} are news. */
  public enum Verdict {
    /** Too few answers, recently or in the baseline, to say anything. */
    NOT_ENOUGH_ANSWERS,
    /** Chance explains the difference. */
    STEADY,
    /** Real, but smaller than what matters. */
    TOO_SMALL,
    /** Real and large enough, but an alert was raised only a short while ago. */
    COOLING_DOWN,
    /** Real, large enough, and news. */
    ALERT,
    /** An alert stands, and the difference is still there. */
    STANDING,
    /** An alert stood, and the difference is gone: the series is watched afresh. */
    RECOVERED
  }
}
