package org.heed.followup.tracker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Another system did not do what was asked. */
public final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String sentence;
  private final transient @Nullable Duration askedFor;

  /** What that means for what was asked. */
  public enum Reason {
    /** It is away or busy; nothing was made. */
    AWAY,
    /** Nobody knows whether it was made. */
    IN_DOUBT,
    /** This one was refused; others may pass. */
    REFUSED,
    /** It does nothing any more until a person mends it. */
    CLOSED
  }

  /** Without a wish for a pause. */
  public NotDone(Reason reason, String sentence) {
    this(reason, sentence, null);
  }

  /**
   * Creates it.
   *
   * @param askedFor the pause that the other side asked for; null for none
   */
  public NotDone(Reason reason, String sentence, @Nullable Duration askedFor) {
    super(sentence, null, false, false);
    this.reason = reason;
    this.sentence = sentence;
    this.askedFor = askedFor;
  }

  /** What it means. */
  public Reason reason() {
    return reason;
  }

  /** Why, for people. */
  public String sentence() {
    return sentence;
  }

  /** The pause that the other side asked for, if it did. */
  public @Nullable Duration askedFor() {
    return askedFor;
  }
}
