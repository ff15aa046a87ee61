package org.heed.followup;

import java.util.Locale;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;

/**
 * How a case ended.
 *
 * @param causeClass what kind of problem it was
 * @param note what was agreed or learned, up to 2,000 characters; may be empty
 */
public record Closing(Outcome outcome, RootCause rootCause, CauseClass causeClass, String note) {

  private static final int MAX_NOTE = 2000;

  /** With the usual class of this root cause. */
  public Closing(Outcome outcome, RootCause rootCause, String note) {
    this(outcome, rootCause, rootCause.usualClass(), note);
  }

  /** Cleans the note. */
  public Closing {
    note = PlainText.clean(note, MAX_NOTE);
  }

  /** What came of the follow-up for the customer. */
  public enum Outcome {
    /** The problem is solved. */
    SOLVED("Solved for the customer"),
    /** A fix was promised with a date. */
    PROMISED("Fix promised"),
    /** We explained; nothing to fix. */
    EXPLAINED("Explained, nothing to fix"),
    /** We cannot or will not change it. */
    NOT_POSSIBLE("Cannot be changed"),
    /** The customer never answered. */
    UNREACHABLE("Never reached"),
    /** The customer leaves. */
    LOST("Customer is leaving");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /**
     * The outcome stored or sent under this key.
     *
     * @throws InvalidInput when there is none
     */
    public static Outcome of(String key) {
      return Keyed.find(values(), key, "outcome", "Choose what came of it for the customer.");
    }

    /** The stored name, such as {@code not_possible}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String label() {
      return label;
    }
  }

  /** Why the customer was unhappy. */
  public enum RootCause {
    /** Something broken. */
    PRODUCT_DEFECT("Product defect", CauseClass.FIXABLE_PRODUCT),
    /** Something missing. */
    MISSING_FEATURE("Missing feature", CauseClass.FIXABLE_PRODUCT),
    /** Slow or poor help. */
    SUPPORT("Support", CauseClass.SERVICE_EXECUTION),
    /** Start or migration went badly. */
    ONBOARDING("Onboarding", CauseClass.SERVICE_EXECUTION),
    /** Price, invoice or contract. */
    PRICE("Price or contract", CauseClass.EXPECTATION_GAP),
    /** Too slow, not available. */
    RELIABILITY("Reliability or speed", CauseClass.FIXABLE_PRODUCT),
    /** Sold or expected something else. */
    EXPECTATION("Wrong expectation", CauseClass.EXPECTATION_GAP),
    /** Anything else; say it in the note. */
    OTHER("Something else", CauseClass.SERVICE_EXECUTION);

    private final String label;
    private final CauseClass usual;

    RootCause(String label, CauseClass usual) {
      this.label = label;
      this.usual = usual;
    }

    /**
     * The root cause stored or sent under this key.
     *
     * @throws InvalidInput when there is none
     */
    public static RootCause of(String key) {
      return Keyed.find(values(), key, "rootCause", "Choose why the customer was unhappy.");
    }

    /** The stored name, such as {@code product_defect}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String label() {
      return label;
    }

    /** What kind of problem it usually is; whoever closes the case may know better. */
    public CauseClass usualClass() {
      return usual;
    }
  }
}
