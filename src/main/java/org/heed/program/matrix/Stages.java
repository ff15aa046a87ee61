package org.heed.program.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The stages of a customer's life in the order in which they happen. */
public final class Stages {

  /** Stages offered for choosing; any other text is a stage too. */
  public static final List<String> USUAL =
      List.of(
          "Purchase",
          "Onboarding",
          "Adoption",
          "Delivery",
          "Support",
          "Relationship",
          "Renewal",
          "Cancellation");

  /** The usual ones first, then others by name, and last what has none. */
  public static final Comparator<String> ORDER =
      Comparator.comparingInt(Stages::position)
          .thenComparing(stage -> stage.toLowerCase(Locale.ROOT));

  private Stages() {}

  private static int position(String stage) {
    if (stage.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int usual = USUAL.indexOf(stage);
    return usual < 0 ? USUAL.size() : usual;
  }
}
