package org.heed.program.web;

import org.heed.program.TouchpointSettings;
import org.jspecify.annotations.Nullable;

/** The part of the editor that the live count reads. */
record AudienceQuery(@Nullable AudienceForm audience, @Nullable WhenForm when) {

  private static final int USUAL_QUIET_DAYS = 90;

  /** The stored settings with what is typed so far. */
  TouchpointSettings settings(TouchpointSettings stored) {
    return new TouchpointSettings(
        stored.name(),
        AudienceForm.read(audience, stored.audience().segmentId()),
        stored.pace(),
        stored.window(),
        stored.reminderAfterDays(),
        stored.openDays(),
        when == null ? USUAL_QUIET_DAYS : when.quiet(new Entries()),
        stored.placement(),
        stored.reach(),
        stored.rules(),
        stored.confirmed());
  }
}
