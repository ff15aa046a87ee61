package org.heed.program.settings;

import java.util.Locale;

/**
 * A limit on how often is asked: at most {@code most} invitations in any {@code days} days in a
 * row, counted over all touchpoints and channels within the scope. Reminders do not count.
 *
 * @param most 1 to 1,000
 * @param days 1 to 730
 */
public record AskingClock(Scope scope, int most, int days) {

  /** Checks the ranges. */
  public AskingClock {
    if (most < 1 || most > 1_000 || days < 1 || days > 730) {
      throw new IllegalArgumentException("A clock counts 1 to 1,000 in 1 to 730 days");
    }
  }

  /** Whose invitations a clock counts. */
  public enum Scope {
    /** Those to the same contact. */
    CONTACT("contact"),
    /** Those to anybody of the same account. */
    ACCOUNT("account"),
    /** Those to the same contact with a survey of the same kind. */
    KIND("contact and kind of survey"),
    /** Those to the same contact of this touchpoint alone. */
    TOUCHPOINT("contact at this touchpoint");

    private final String label;

    Scope(String label) {
      this.label = label;
    }

    /** The end of "at most 2 in 90 days per …". */
    public String label() {
      return label;
    }

    /** The name in the database. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
