package org.heed.followup.tracker;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which system a tracker is, and what has to be known to reach it. */
public enum TrackerKind {
  ZENDESK("Zendesk", "ticket", "[a-z0-9-]+\\.zendesk\\.com", ""),
  HUBSPOT("HubSpot", "task", "api\\.hubapi\\.com", "https://api.hubapi.com"),
  SALESFORCE("Salesforce", "task", "[a-z0-9.-]+\\.my\\.salesforce\\.com", "");

  private final String label;
  private final String noun;
  private final Pattern hosts;
  private final String usualAddress;

  TrackerKind(String label, String noun, String hosts, String usualAddress) {
    this.label = label;
    this.noun = noun;
    this.hosts = Pattern.compile(hosts);
    this.usualAddress = usualAddress;
  }

  /**
   * The kind of this key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static TrackerKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** As forms and the database carry it. */
  public String getKey() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  public String getLabel() {
    return label;
  }

  /** What is made there: {@code ticket} or {@code task}. */
  public String getNoun() {
    return noun;
  }

  /** Where everybody's copy of it is; empty when each customer has an address of their own. */
  public String getUsualAddress() {
    return usualAddress;
  }

  boolean livesAt(String host) {
    return hosts.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
