package org.heed.followup;

import java.util.Locale;
import org.heed.platform.web.InvalidInput;

/** What kind of problem was behind a case, which decides who can remove its cause for everybody. */
public enum CauseClass {
  /** The product can be made better. */
  FIXABLE_PRODUCT("Fixable product issue"),
  /** The service was not done as it should be. */
  SERVICE_EXECUTION("Service execution"),
  /** Promised or expected something else. */
  EXPECTATION_GAP("Expectation gap");

  private final String label;

  CauseClass(String label) {
    this.label = label;
  }

  /**
   * The class stored or sent under this key.
   *
   * @throws InvalidInput when there is none
   */
  public static CauseClass of(String key) {
    return Keyed.find(values(), key, "causeClass", "Choose what kind of problem it was.");
  }

  /** The stored name, such as {@code expectation_gap}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name people read. */
  public String label() {
    return label;
  }
}
