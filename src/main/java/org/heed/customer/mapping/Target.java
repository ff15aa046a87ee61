package org.heed.customer.mapping;

import java.util.Locale;
import java.util.Optional;

/** What a column can mean. */
public enum Target {
  EMAIL("Email address", Group.CONTACT),
  NAME("Full name", Group.CONTACT),
  FIRST_NAME("First name", Group.CONTACT),
  LAST_NAME("Last name", Group.CONTACT),
  CONTACT_ID("Contact id", Group.CONTACT),
  PHONE("Phone", Group.CONTACT),
  ROLE("Role at the account", Group.CONTACT),
  LANGUAGE("Language", Group.CONTACT),
  TIME_ZONE("Time zone", Group.CONTACT),
  CONSENT("Agreed to be asked (yes/no)", Group.CONTACT),
  OPTED_OUT("Opted out (yes/no)", Group.CONTACT),
  CONTACT_ATTRIBUTE("Keep as a contact attribute", Group.CONTACT),
  ACCOUNT_NAME("Account name", Group.ACCOUNT),
  ACCOUNT_ID("Account id", Group.ACCOUNT),
  SEGMENT("Segment", Group.ACCOUNT),
  TIER("Tier (A, B, C)", Group.ACCOUNT),
  REVENUE("Annual revenue", Group.ACCOUNT),
  CURRENCY("Currency", Group.ACCOUNT),
  REGION("Region", Group.ACCOUNT),
  STAGE("Lifecycle stage", Group.ACCOUNT),
  STARTED_ON("Customer since", Group.ACCOUNT),
  RENEWAL_ON("Renewal date", Group.ACCOUNT),
  CHURNED_ON("Churned on", Group.ACCOUNT),
  MEASURE_POINT("Measure point (its code)", Group.ACCOUNT),
  OWNER_EMAIL("Owner's email (a user of Heed)", Group.ACCOUNT),
  ACCOUNT_ATTRIBUTE("Keep as an account attribute", Group.ACCOUNT),
  SCORE("Score", Group.ANSWER),
  COMMENT("Comment", Group.ANSWER),
  ANSWERED_AT("Date of the answer", Group.ANSWER),
  ANSWER_ID("Answer id at the source", Group.ANSWER),
  ANSWER_FURTHER("Keep as a further answer", Group.ANSWER),
  EVENT_KIND("What happened, such as ticket.resolved", Group.EVENT),
  EVENT_AT("When it happened", Group.EVENT),
  EVENT_ID("Event id at the source", Group.EVENT),
  TICKET_ID("Ticket id", Group.TICKET),
  TICKET_TITLE("Ticket subject", Group.TICKET),
  TICKET_OPENED("Ticket opened on", Group.TICKET),
  TICKET_CLOSED("Ticket closed on", Group.TICKET),
  SOURCE("System that events or tickets come from", Group.EVENT);

  /** Whom a column describes. */
  public enum Group {
    /** The person. */
    CONTACT,
    /** The company or household. */
    ACCOUNT,
    /** What the person answered, earlier and elsewhere. */
    ANSWER,
    /** Something that happened to them. */
    EVENT,
    /** A request for help. */
    TICKET
  }

  private final String label;
  private final Group group;

  Target(String label, Group group) {
    this.label = label;
    this.group = group;
  }

  /** The meaning as people read it. */
  public String label() {
    return label;
  }

  /** Whom it describes. */
  public Group group() {
    return group;
  }

  /** The name under which a mapping stores it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether several columns may mean this. */
  public boolean mayRepeat() {
    return this == CONTACT_ATTRIBUTE || this == ACCOUNT_ATTRIBUTE || this == ANSWER_FURTHER;
  }

  /** The target stored under this name; empty for an unknown name. */
  public static Optional<Target> of(String key) {
    for (Target target : values()) {
      if (target.key().equals(key)) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }
}
