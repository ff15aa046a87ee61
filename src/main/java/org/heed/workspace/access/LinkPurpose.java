package org.heed.workspace.access;

import java.time.Duration;
import java.util.Locale;

/** What a one-time link is for. */
public enum LinkPurpose {
  /** The first password of an invited person. */
  INVITATION(Duration.ofDays(7)),
  /** A new password for somebody who forgot theirs. */
  PASSWORD_RESET(Duration.ofHours(1));

  private final Duration validity;

  LinkPurpose(Duration validity) {
    this.validity = validity;
  }

  /** How long such a link works. */
  public Duration validity() {
    return validity;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
