package org.heed.followup;

import java.time.Instant;
import java.util.Locale;
import org.heed.platform.web.InvalidInput;

/**
 * One try to get in touch with the customer of a case.
 *
 * @param actorName who tried
 * @param note what was said; empty when nothing was noted
 * @param undone whether it was taken back since
 */
public record ContactAttempt(
    long id,
    Instant at,
    String actorName,
    Means means,
    Result result,
    String note,
    boolean undone) {

  /** How the customer was approached. */
  public enum Means {
    /** By telephone. */
    CALL("Call"),
    /** By mail. */
    MAIL("Mail"),
    /** Face to face or by video. */
    MEETING("Meeting"),
    /** By a chat or text message. */
    MESSAGE("Message");

    private final String label;

    Means(String label) {
      this.label = label;
    }

    /**
     * The means stored or sent under this key.
     *
     * @throws InvalidInput when there is none
     */
    public static Means of(String key) {
      return Keyed.find(values(), key, "means", "Choose how you got in touch.");
    }

    /** The stored name, such as {@code call}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String label() {
      return label;
    }
  }

  /** What came of it. */
  public enum Result {
    /** Spoke to the customer. */
    REACHED("Reached", true),
    /** Left a message or wrote without an answer yet. */
    LEFT_MESSAGE("Left a message", true),
    /** Agreed on a date to talk. */
    SCHEDULED("Agreed on a date", true),
    /** Nobody answered: the customer has not heard from us. */
    NO_ANSWER("No answer", false);

    private final String label;
    private final boolean contact;

    Result(String label, boolean contact) {
      this.label = label;
      this.contact = contact;
    }

    /**
     * The result stored or sent under this key.
     *
     * @throws InvalidInput when there is none
     */
    public static Result of(String key) {
      return Keyed.find(values(), key, "result", "Choose what came of it.");
    }

    /** The stored name, such as {@code left_message}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String label() {
      return label;
    }

    /** Whether the customer has heard from us, which is what the deadline asks for. */
    public boolean isContact() {
      return contact;
    }
  }
}
