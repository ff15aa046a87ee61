package org.heed.followup.local;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.heed.platform.web.InvalidInput;

/**
 * What one site does about a finding.
 *
 * @param site the measure point's name
 * @param note what came of it
 */
public record LocalAction(
    long id,
    long measurePointId,
    String site,
    String what,
    long ownerId,
    String ownerName,
    LocalDate dueOn,
    State state,
    String note) {

  /** What became of it. */
  public enum State {
    /** To be done. */
    OPEN("Open"),
    /** Done, and it helped. */
    WORKED("It worked"),
    /** Done, and nothing changed. */
    NO_EFFECT("No effect"),
    /** Not done. */
    DROPPED("Dropped");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /**
     * The one stored or sent under this key.
     *
     * @throws InvalidInput when there is none
     */
    public static State of(String key) {
      return Arrays.stream(values())
          .filter(one -> one.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new InvalidInput("state", "Choose what came of it."));
    }

    /** The stored name. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String label() {
      return label;
    }
  }

  /** Whether its day has passed. */
  public boolean isOverdue(LocalDate today) {
    return state == State.OPEN && dueOn.isBefore(today);
  }
}
