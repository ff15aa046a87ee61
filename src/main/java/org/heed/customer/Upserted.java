package org.heed.customer;

import org.jspecify.annotations.Nullable;

/**
 * What became of one draft.
 *
 * @param id the account or contact; 0 when refused or only foreseen as new
 * @param outcome what happened, or would happen
 * @param reason why it was refused, for people; null otherwise
 */
public record Upserted(long id, Outcome outcome, @Nullable String reason) {

  /** What an upsert did. */
  public enum Outcome {
    /** Stored for the first time. */
    CREATED,
    /** At least one value changed. */
    UPDATED,
    /** Everything was so already. */
    UNCHANGED,
    /** Nothing was stored; the reason says why. */
    REFUSED
  }

  static Upserted refused(String reason) {
    return new Upserted(0, Outcome.REFUSED, reason);
  }

  /** Whether this draft was stored or was stored already. */
  public boolean accepted() {
    return outcome != Outcome.REFUSED;
  }
}
