package org.heed.followup;

import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;

/** Why somebody overrode what Heed would have done. */
final class Reasons {

  static final int MAX = 500;

  private Reasons() {}

  /** The cleaned reason. */
  static String require(String reason, String advice) {
    String clean = PlainText.clean(reason, MAX);
    if (clean.isBlank()) {
      throw new InvalidInput("reason", advice);
    }
    return clean;
  }
}
