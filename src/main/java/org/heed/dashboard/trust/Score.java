package org.heed.dashboard.trust;

import java.util.Locale;
import org.heed.statistics.Interval;
import org.heed.statistics.Publishable;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;

/**
 * A score with what it is worth.
 *
 * @param n answers, or of a weighted one so many equal answers (Kish)
 */
record Score(Yardstick yardstick, double value, Interval interval, double n) {

  static Score of(Tally answers) {
    return new Score(answers.yardstick(), answers.value(), answers.interval(), answers.total());
  }

  /** Whether there are enough answers to tell it. */
  public boolean enough() {
    return Publishable.is((long) n);
  }

  public String display() {
    return yardstick.display(value);
  }

  public String displayInterval() {
    return yardstick.display(interval);
  }

  public String answers() {
    return String.format(Locale.ENGLISH, "%,.0f", n);
  }
}
