package org.heed.program.experience;

import java.util.Locale;

/**
 * A share that is to be expected of a touchpoint, drawn from its own past towards that of its
 * family.
 *
 * @param share from 0 to 1
 * @param own what its own past was
 * @param pull how far it was drawn away from its own past, 0 to 1; 1 without a past
 * @param family what it is compared with, in words
 * @param familyShare from 0 to 1
 */
public record Drawn(double share, Part own, double pull, String family, double familyShare) {

  /** From here on nothing of its own is left in it. */
  private static final double MOST = 0.995;

  /** In per cent, rounded. */
  public long percent() {
    return Math.round(100 * share);
  }

  /**
   * Where it comes from, in a sentence.
   *
   * @param what the things counted, such as “invitations”
   * @param became what became of them, such as “answered”
   */
  public String words(String what, String became) {
    if (own.of() == 0) {
      return "It has no %s of its own yet: %s, %s.".formatted(what, family, percent(familyShare));
    }
    String seen =
        "%,d of its own %,d %s were %s (%s)"
            .formatted(own.some(), own.of(), what, became, percent(own.share()));
    if (percent() == Math.round(100 * own.share())) {
      return seen + ".";
    }
    return pull > MOST
        ? "%s; expected like %s, %s.".formatted(seen, family, percent(familyShare))
        : String.format(
            Locale.ROOT,
            "%s, drawn %.0f %% of the way towards %s, %s, for these are few.",
            seen,
            100 * pull,
            family,
            percent(familyShare));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
