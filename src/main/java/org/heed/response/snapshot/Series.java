package org.heed.response.snapshot;

/** What is counted. */
public enum Series {
  /** Answers, by the day on which they were given. */
  ANSWERS(1),
  /** Invitations, by the day on which they were sent. */
  INVITATIONS(2);

  private final int number;

  Series(int number) {
    this.number = number;
  }

  /** As stored. */
  public int number() {
    return number;
  }
}
