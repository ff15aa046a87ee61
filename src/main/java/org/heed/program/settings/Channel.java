package org.heed.program.settings;

import java.util.Locale;

/** The way a survey reaches people. */
public enum Channel {
  /** A mail to each contact. */
  MAIL("Mail"),
  /** A text message to each contact. */
  SMS("SMS"),
  /** A link or printed code that anybody may open. */
  LINK("Link or QR code"),
  /** A widget on a page or in a product. */
  WEB("Website or app"),
  /** A device that stands where people pass. */
  KIOSK("Kiosk");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether Heed chooses contacts and sends to them; otherwise people come by themselves. */
  public boolean invites() {
    return this == MAIL || this == SMS;
  }

  /** The name in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of this name in the database. */
  public static Channel of(String stored) {
    return valueOf(stored.toUpperCase(Locale.ROOT));
  }
}
