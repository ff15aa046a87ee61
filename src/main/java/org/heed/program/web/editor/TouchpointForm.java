package org.heed.program.web.editor;

import java.time.LocalDate;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.Rules;
import org.heed.program.web.Entries;
import org.jspecify.annotations.Nullable;

/**
 * The editor of a touchpoint as typed, with the revision it started from. A part that was not sent
 * stays as it is.
 *
 * @param accepted whether contradictions shown before are meant
 */
record TouchpointForm(
    @Nullable String name,
    int revision,
    @Nullable Boolean accepted,
    @Nullable Long segment,
    @Nullable AudienceForm audience,
    @Nullable PaceForm when,
    @Nullable WindowForm window,
    @Nullable LimitsForm limits,
    @Nullable RulesForm rules,
    @Nullable PlaceForm place) {

  static TouchpointForm of(Touchpoint touchpoint, LocalDate today) {
    TouchpointSettings settings = touchpoint.settings();
    return new TouchpointForm(
        touchpoint.name(),
        touchpoint.revision(),
        false,
        settings.audience().segmentId(),
        AudienceForm.of(settings.audience()),
        PaceForm.of(settings.pace(), today),
        WindowForm.of(settings.window()),
        LimitsForm.of(settings),
        RulesForm.of(settings.rules()),
        PlaceForm.of(settings.placement(), settings.reach()));
  }

  TouchpointSettings settings(TouchpointSettings before, Entries entries, LocalDate today) {
    return new TouchpointSettings(
        entries.line("name", name, 80),
        AudienceForm.read(audience, segment),
        when == null ? before.pace() : when.read(entries, today),
        window == null ? before.window() : window.read(entries),
        limits == null ? before.reminderAfterDays() : limits.reminder(entries),
        limits == null ? before.openDays() : limits.open(entries),
        limits == null ? before.quietDays() : limits.quiet(entries),
        place == null ? before.placement() : place.placement(entries),
        place == null ? before.reach() : place.reach(entries),
        rules(before.rules(), entries),
        before.confirmed());
  }

  private Rules rules(Rules before, Entries entries) {
    return new Rules(
        limits == null ? before.clocks() : limits.clocks(entries),
        rules == null ? before.exclusions() : rules.exclusions(entries),
        rules == null ? before.coverage() : rules.coverage(entries),
        rules == null ? before.sampling() : rules.sampling(entries));
  }
}
