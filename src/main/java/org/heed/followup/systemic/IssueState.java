package org.heed.followup.systemic;

import java.util.Arrays;
import java.util.Locale;
import org.heed.platform.web.InvalidInput;

/** Where the work on a systemic issue stands. */
public enum IssueState {
  /** Raised; nobody works on it yet. */
  OPEN("Open"),
  /** Somebody works on the cause. */
  FIXING("Being fixed"),
  /** Fixed, and the owners of the customers are told. */
  CLOSED("Closed");

  private final String label;

  IssueState(String label) {
    this.label = label;
  }

  /**
   * The state of this key.
   *
   * @throws InvalidInput when there is none
   */
  public static IssueState of(String key) {
    return Arrays.stream(values())
        .filter(state -> state.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("state", "Choose where the work stands."));
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
