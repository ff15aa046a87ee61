package org.heed.program.planning;

import java.util.Locale;

/** Why a contact of the audience was not invited; the first that applies is stored. */
public enum SuppressionReason {
  /** The contact does not want to be asked. */
  OPTED_OUT("Opted out", "asked not to be surveyed"),
  /** There is no address or number for the channel. */
  NO_ADDRESS("No address", "has no address or number for the channel"),
  /** Mail to the address was refused for good. */
  BOUNCED("Bounced", "has an address that refuses mail"),
  /** Text messages to the number failed for good. */
  NUMBER_FAILED("Number failed", "has a number that takes no text messages"),
  /** The contact wants to be left alone for a while. */
  PAUSED("Paused", "asked for a pause"),
  /** The address or its domain is on the list of those never to ask. */
  NEVER_ASK("Never ask", "is on the list of addresses never to ask"),
  /** The account left recently. */
  CHURNED("Recently churned", "belongs to an account that left recently"),
  /** The account is not a customer for long enough. */
  TOO_NEW("Too new", "belongs to an account that is too new"),
  /** The contact never agreed to be asked. */
  NO_CONSENT("No consent", "never agreed to be asked"),
  /** A question of theirs is open with support. */
  OPEN_TICKET("Open ticket", "waits for an answer to a ticket"),
  /** Asked within the touchpoint's quiet days. */
  RECENTLY_SURVEYED("Recently surveyed", "was chosen for another survey within the quiet period"),
  /** The contact's clock is full. */
  CONTACT_LIMIT("Asked often enough", "was chosen for as many surveys as a contact may get"),
  /** The contact's clock for this kind of survey is full. */
  KIND_LIMIT("Enough of this kind", "was chosen for as many surveys of this kind as allowed"),
  /** The contact's clock for this touchpoint is full. */
  TOUCHPOINT_LIMIT("Enough of this touchpoint", "was asked here as often as allowed"),
  /** The account's clock is full. */
  ACCOUNT_LIMIT("Account asked enough", "belongs to an account whose people were asked enough"),
  /** Enough people of the role are asked at the account. */
  ROLE_COVERED("Role covered", "has a role that enough others at the account are asked for"),
  /** The sample fell on others. */
  NOT_SAMPLED("Not in the sample", "was not drawn into the sample"),
  /** The contact of an event is not of the audience. */
  NOT_IN_AUDIENCE("Not of the audience", "is not of the audience"),
  /** The event came too late. */
  TOO_LATE("Too late", "had an event that was told too late"),
  /** The event follows another one closely. */
  COLLAPSED("Same again", "had the same event shortly before"),
  /** Nobody with the event's keys was found. */
  UNKNOWN_CONTACT("Unknown", "is not among the customers");

  private final String label;
  private final String sentence;

  SuppressionReason(String label, String sentence) {
    this.label = label;
    this.sentence = sentence;
  }

  /** The reason of this name in the database. */
  public static SuppressionReason of(String stored) {
    return valueOf(stored.toUpperCase(Locale.ROOT));
  }

  /** The name in the database and in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A word or two for headings and charts. */
  public String label() {
    return label;
  }

  /** The end of a sentence that begins with the contact's name. */
  public String sentence() {
    return sentence;
  }
}
