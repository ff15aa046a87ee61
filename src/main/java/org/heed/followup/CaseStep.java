package org.heed.followup;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param actorId the user who did it; null for Heed itself and for programs
 * @param details the values that explain it, by kind
 * @param undone whether it was taken back since
 * @param reversible whether a person did it, so that it can be undone while it is the last step
 */
public record CaseStep(
    long id,
    Instant at,
    @Nullable Long actorId,
    String actorName,
    Kind kind,
    Map<String, Object> details,
    boolean undone,
    boolean reversible) {

  /** What happened. */
  public enum Kind {
    /** An unhappy answer opened the case. */
    OPENED,
    /** The customer changed the score; the case stays as it is. */
    SCORE_CHANGED,
    /** The reason to call is gone. */
    WITHDRAWN,
    /** The reason to call is back. */
    REOPENED,
    /** Somebody tried to get in touch. */
    ATTEMPT,
    /** Somebody closed it. */
    CLOSED,
    /** Somebody opened it again. */
    REOPENED_BY_HAND,
    /** It got another owner. */
    HANDED_OVER,
    /** Somebody began to work on it. */
    STARTED,
    /** Somebody marked it as resolved. */
    RESOLVED,
    /** Its clock stands still. */
    PAUSED,
    /** Its clock runs again, earlier than planned. */
    RESUMED,
    /** It comes back later. */
    SNOOZED,
    /** The customer answered the survey after closing. */
    ANSWERED_AGAIN,
    /** The working hours or holidays changed, and the deadline with them. */
    DUE_CHANGED,
    /** The customer replied to a mail. */
    REPLIED,
    /** The customer replied to a mail after it was closed or resolved, so work goes on. */
    REOPENED_BY_REPLY;

    /** The kind stored under this key. */
    public static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether it only tells something and leaves what a person did before it undoable. */
    public boolean isNews() {
      return this == SCORE_CHANGED || this == ANSWERED_AGAIN || this == REPLIED;
    }

    /** The stored name, such as {@code handed_over}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A detail as text; empty when absent. */
  public String detail(String name) {
    Object value = details.get(name);
    return value == null ? "" : value.toString();
  }
}
