package org.heed.followup.rule;

import java.util.List;

/** Joins parts of sentences. */
public final class Sentence {

  private Sentence() {}

  /** Parts with commas and a last “and”. */
  public static String list(List<String> parts) {
    return joined(parts, " and ");
  }

  /** Parts with commas and a last “or”. */
  static String either(List<String> parts) {
    return joined(parts, " or ");
  }

  private static String joined(List<String> parts, String last) {
    if (parts.size() < 2) {
      return parts.isEmpty() ? "" : parts.getFirst();
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + last + parts.getLast();
  }
}
