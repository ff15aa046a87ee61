package org.heed.program.wizard;

/** A moment in a customer's life that is worth asking about. */
public enum Moment {
  /** They learn to use it. */
  ONBOARDING("They are onboarded", "Training, set-up, a first project"),
  /** They ask for help. */
  SUPPORT("They ask for help", "Tickets, calls, chats"),
  /** They get goods. */
  DELIVERY("They get something delivered", "Orders, installations, visits"),
  /** They decide again. */
  RENEWAL("They renew", "A contract or subscription with a date"),
  /** They leave. */
  CANCELLATION("They cancel", "You hear of it when it happens");

  private final String label;
  private final String hint;

  Moment(String label, String hint) {
    this.label = label;
    this.hint = hint;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** What it means, smaller. */
  public String hint() {
    return hint;
  }
}
