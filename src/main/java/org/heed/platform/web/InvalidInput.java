package org.heed.platform.web;

/** Input that cannot be accepted: HTTP 422 with the field and what to do. */
public final class InvalidInput extends Refused {
  private static final long serialVersionUID = 1L;
  private final String field;

  /**
   * Creates it.
   *
   * @param field the field as its sender knows it, such as {@code email} or {@code
   *     contacts[3].score}
   * @param sentence what was wrong and what to do, for people
   */
  public InvalidInput(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  /** The field as its sender knows it. */
  public String field() {
    return field;
  }
}
