package org.heed.program.web;

import java.time.LocalDate;
import java.util.Objects;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.jspecify.annotations.Nullable;

/** The editor of a touchpoint as typed, with the revision it started from. */
record TouchpointForm(
    @Nullable String name, int revision, @Nullable AudienceForm audience, @Nullable WhenForm when) {

  private static final WhenForm NOTHING =
      new WhenForm(null, null, null, null, null, null, null, null, null, null, null);

  static TouchpointForm of(Touchpoint touchpoint, LocalDate today) {
    return new TouchpointForm(
        touchpoint.name(),
        touchpoint.revision(),
        AudienceForm.of(touchpoint.settings().audience()),
        WhenForm.of(touchpoint.settings(), today));
  }

  TouchpointSettings settings(TouchpointSettings before, Entries entries, LocalDate today) {
    WhenForm times = Objects.requireNonNullElse(when, NOTHING);
    return new TouchpointSettings(
        entries.line("name", name, 80),
        AudienceForm.read(audience, before.audience().segmentId()),
        times.pace(before.pace(), entries, today),
        times.window(entries),
        times.reminder(entries),
        times.open(entries),
        times.quiet(entries),
        before.placement(),
        before.reach(),
        before.rules(),
        before.confirmed());
  }
}
