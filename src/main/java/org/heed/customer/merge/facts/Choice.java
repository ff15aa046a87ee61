package org.heed.customer.merge.facts;

import java.util.Arrays;
import java.util.Locale;
import org.heed.platform.web.InvalidInput;

/** Whose value stays where both have one. */
public enum Choice {
  /** That of the one that stays; so it is when nothing is said. */
  SURVIVOR,
  /** That of the one that is merged. */
  MERGED,
  /** Both together; only of amounts in one currency. */
  SUM;

  /**
   * The choice that a request names.
   *
   * @param field what it is about
   * @throws InvalidInput when there is no such choice
   */
  public static Choice of(String field, String key) {
    return Arrays.stream(values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "take." + field, "Choose survivor or merged; of revenue, sum as well."));
  }

  /** As requests say it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
