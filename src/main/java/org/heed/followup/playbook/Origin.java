package org.heed.followup.playbook;

/** Where words for customers come from. */
public enum Origin {
  /** With Heed, as they are. */
  SHIPPED("with Heed"),
  /** With Heed, then changed or switched off here. */
  ADAPTED("with Heed, adapted"),
  /** Written here. */
  OWN("your own");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  /** What people read. */
  public String label() {
    return label;
  }

  /** Whether the words as they were shipped can be had back. */
  public boolean isAdapted() {
    return this == ADAPTED;
  }
}
