package org.heed.program.web.editor;

import java.util.List;
import org.heed.program.Audience;
import org.heed.program.web.Entries;
import org.jspecify.annotations.Nullable;

/** The audience as the form sends it: a list is missing when nothing in it is ticked. */
record AudienceForm(
    @Nullable List<String> segments,
    @Nullable List<String> tiers,
    @Nullable List<String> regions,
    @Nullable List<String> stages,
    @Nullable List<String> roles,
    @Nullable List<String> languages) {

  static AudienceForm of(Audience audience) {
    return new AudienceForm(
        audience.segments(),
        audience.tiers(),
        audience.regions(),
        audience.stages(),
        audience.roles(),
        audience.languages());
  }

  static Audience read(@Nullable AudienceForm form, @Nullable Long segmentId) {
    return form == null
        ? new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), segmentId)
        : new Audience(
            Entries.values(form.segments),
            Entries.values(form.tiers),
            Entries.values(form.regions),
            Entries.values(form.stages),
            Entries.values(form.roles),
            Entries.values(form.languages),
            segmentId);
  }
}
