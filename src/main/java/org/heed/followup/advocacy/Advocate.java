package org.heed.followup.advocacy;

import java.time.Instant;
import java.util.Locale;
import org.heed.followup.calling.CaseCustomer;
import org.jspecify.annotations.Nullable;

/**
 * A promoter in the pipeline.
 *
 * @param revision grows with every change
 * @param score of the answer that showed it; null when that answer is gone
 * @param comment what the customer wrote; null for nothing
 * @param kind what was asked for; null while nothing was
 * @param lastAskedAt when this person was last asked for anything, by whomever
 * @param blocked why they cannot be asked now; null when they can
 * @param ownerName who looks after the account; empty when nobody does
 * @param consent of a testimonial: how the person agreed; empty before
 * @param undoable whether the last step was a person's and can be taken back
 * @param visits how often somebody followed the referral link
 */
public record Advocate(
    long id,
    int revision,
    State state,
    CaseCustomer customer,
    @Nullable Long responseId,
    @Nullable Integer score,
    @Nullable String comment,
    @Nullable Favour kind,
    Instant identifiedAt,
    @Nullable Instant askedAt,
    String askedBy,
    @Nullable Instant lastAskedAt,
    @Nullable String blocked,
    String ownerName,
    String note,
    String quote,
    String consent,
    @Nullable Instant consentAt,
    String reward,
    boolean undoable,
    int visits,
    int referrals) {

  /** How far it is. */
  public enum State {
    /** Would recommend us; nobody has asked yet. */
    IDENTIFIED("Could be asked"),
    /** Waits for an answer. */
    ASKED("Asked"),
    /** Said yes. */
    AGREED("Agreed"),
    /** It is there. */
    DONE("Done"),
    /** Said no. */
    DECLINED("Declined");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The state stored under this key. */
    public static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The stored name. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String label() {
      return label;
    }
  }
}
