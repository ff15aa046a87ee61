package org.heed.program.wizard;

/** What the company has that can tell Heed about customers or reach them. */
public enum Tool {
  /** Tells of resolved tickets. */
  HELPDESK("A help desk", "It can tell when a ticket is resolved"),
  /** Knows accounts and dates. */
  CRM("A CRM", "It knows accounts, renewals and who looks after whom"),
  /** Tells of deliveries. */
  SHOP("A shop or order system", "It can tell when something was delivered"),
  /** A page or product in which to ask. */
  PRODUCT("A product or website of your own", "A small question can be shown in it"),
  /** A way to send text messages. */
  SMS("Text messages", "An account with an SMS provider, and phone numbers");

  private final String label;
  private final String hint;

  Tool(String label, String hint) {
    this.label = label;
    this.hint = hint;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** What it is good for. */
  public String hint() {
    return hint;
  }
}
