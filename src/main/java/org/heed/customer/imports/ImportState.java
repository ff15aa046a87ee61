package org.heed.customer.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
  /** The columns have to be mapped. */
  UPLOADED,
  /** A dry run is under way. */
  CHECKING,
  /** The dry run is over; a person decides. */
  CHECKED,
  /** Customers are being stored. */
  RUNNING,
  /** Everything was read. */
  DONE,
  /** The file could not be read to its end. */
  FAILED,
  /** A person stopped it. */
  CANCELLED;

  /** Whether a job is at work. */
  public boolean isBusy() {
    return this == CHECKING || this == RUNNING;
  }

  /** Whether the mapping can still be changed. */
  public boolean isOpen() {
    return this == UPLOADED || this == CHECKED || this == FAILED || this == CANCELLED;
  }

  /** The name under which it is stored. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state as people read it. */
  public String label() {
    return switch (this) {
      case UPLOADED -> "columns to be mapped";
      case CHECKING -> "being checked";
      case CHECKED -> "checked, not imported";
      case RUNNING -> "being imported";
      case DONE -> "imported";
      case FAILED -> "not readable";
      case CANCELLED -> "stopped";
    };
  }

  static ImportState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
