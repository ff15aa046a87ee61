package org.heed.survey;

import java.util.List;

/** How a further question is answered. */
public enum QuestionKind {
  /** One of several options. */
  SINGLE("One choice"),
  /** Any number of several options. */
  MULTIPLE("Several choices"),
  /** A number from 1 to 5. */
  RATING("Rating 1–5"),
  /** Yes or no. */
  YES_NO("Yes or no"),
  /** Free text. */
  TEXT("Text");

  private static final List<String> RATINGS = List.of("1", "2", "3", "4", "5");

  private final String label;

  QuestionKind(String label) {
    this.label = label;
  }

  /** The name that its author sees. */
  public String label() {
    return label;
  }

  /** Whether the author writes the options. */
  public boolean hasOptions() {
    return this == SINGLE || this == MULTIPLE;
  }

  /** The values that an answer may have; empty for free text. */
  List<String> values(List<String> options) {
    return switch (this) {
      case SINGLE, MULTIPLE -> options;
      case RATING -> RATINGS;
      case YES_NO -> List.of("yes", "no");
      case TEXT -> List.of();
    };
  }
}
