package org.heed.platform.chart.drawing;

import java.util.Locale;
import org.heed.statistics.Nps;
import org.heed.statistics.Publishable;
import org.heed.statistics.SignedPoints;

/** How figures are written in charts and their tables. */
public final class Figures {

  private Figures() {}

  /** In full: "1,234,567". */
  public static String full(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  /** In at most five characters up to a billion: "9,999", "12k", "1.2M". */
  public static String brief(long count) {
    if (count < 10_000) {
      return full(count);
    }
    if (count < 999_500) {
      return Math.round(count / 1e3) + "k";
    }
    if (count < 9_950_000) {
      return String.format(Locale.ENGLISH, "%.1fM", count / 1e6);
    }
    return full(Math.round(count / 1e6)) + "M";
  }

  /** With their word: "1 answer". */
  public static String answers(long count) {
    return count == 1 ? "1 answer" : full(count) + " answers";
  }

  /** One sentence on a score, or on why there is none. */
  public static String sentence(Nps nps) {
    if (!nps.publishable()) {
      return nps.n() == 0
          ? "no answers"
          : Publishable.count(nps.n()) + " answers, too few for a score";
    }
    return "%s from %s, 95 %% interval %s"
        .formatted(nps.display(), answers(nps.n()), nps.displayInterval());
  }

  /** Signed and rounded once. */
  public static String points(double value) {
    return SignedPoints.of(value).display();
  }
}
