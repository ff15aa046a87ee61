package org.heed.program.web;

import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.TouchpointSettings;
import org.jspecify.annotations.Nullable;

/** Copies settings with one part changed. */
record SettingsCopy(TouchpointSettings was) {

  TouchpointSettings name(String name) {
    return copy(name, was.audience(), was.pace(), was.reminderAfterDays(), was.quietDays());
  }

  TouchpointSettings pace(Pace pace) {
    return copy(was.name(), was.audience(), pace, was.reminderAfterDays(), was.quietDays());
  }

  TouchpointSettings audience(@Nullable Long segment) {
    Audience old = was.audience();
    Audience audience =
        new Audience(
            old.segments(),
            old.tiers(),
            old.regions(),
            old.stages(),
            old.roles(),
            old.languages(),
            segment);
    return copy(was.name(), audience, was.pace(), was.reminderAfterDays(), was.quietDays());
  }

  TouchpointSettings caps(int quietDays, @Nullable Integer reminder) {
    return copy(was.name(), was.audience(), was.pace(), reminder, quietDays);
  }

  private TouchpointSettings copy(
      String name, Audience audience, Pace pace, @Nullable Integer reminder, int quietDays) {
    return new TouchpointSettings(
        name,
        audience,
        pace,
        was.window(),
        reminder,
        was.openDays(),
        quietDays,
        was.placement(),
        was.reach(),
        was.rules(),
        was.confirmed());
  }
}
