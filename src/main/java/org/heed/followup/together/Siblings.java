package org.heed.followup.together;

/**
 * What a case has in common with others.
 *
 * @param parentId what they belong to
 * @param others how many more of them are open
 */
public record Siblings(long parentId, int others) {

  /** Such as {@code with 2 others}; the empty text when it is the last one. */
  public String words() {
    return switch (others) {
      case 0 -> "";
      case 1 -> "one of two unhappy people";
      default -> "one of %d unhappy people".formatted(others + 1);
    };
  }
}
