package org.heed.program.web.editor;

import org.heed.program.TouchpointSettings;
import org.heed.program.settings.Rules;
import org.heed.program.web.Entries;
import org.jspecify.annotations.Nullable;

/** The part of the editor that the live count reads. */
record AudienceQuery(
    @Nullable AudienceForm audience,
    @Nullable Long segment,
    @Nullable LimitsForm limits,
    @Nullable RulesForm rules,
    @Nullable PlaceForm place) {

  /** The stored settings with what is typed so far. */
  TouchpointSettings settings(TouchpointSettings stored) {
    Entries ignored = new Entries();
    Rules were = stored.rules();
    return new TouchpointSettings(
        stored.name(),
        AudienceForm.read(audience, segment),
        stored.pace(),
        stored.window(),
        stored.reminderAfterDays(),
        stored.openDays(),
        limits == null ? stored.quietDays() : limits.quiet(ignored),
        stored.placement(),
        place == null ? stored.reach() : place.reach(ignored),
        new Rules(
            were.clocks(),
            rules == null ? were.exclusions() : rules.exclusions(ignored),
            were.coverage(),
            were.sampling()),
        stored.confirmed());
  }
}
