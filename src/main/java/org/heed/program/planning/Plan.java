package org.heed.program.planning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock.Scope;
import org.heed.program.settings.Rules;

/**
 * What every statement of a chunk needs to know.
 *
 * @param since the first day that touchpoints with dates have to look at
 */
record Plan(
    Touchpoint touchpoint,
    Run run,
    Slots slots,
    ZoneId zone,
    Instant now,
    Eligibility.Part audience,
    LocalDate since) {

  TouchpointSettings settings() {
    return touchpoint.settings();
  }

  Rules rules() {
    return settings().rules();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** Whether no rule asks about several contacts at once, so that they need no order. */
  boolean isByStretch() {
    return settings().pace() instanceof Pace.Wave
        && rules().coverage().isEmpty()
        && rules().clocks().stream().noneMatch(clock -> clock.scope() == Scope.ACCOUNT);
  }

  /** The same plan after its run went on. */
  Plan of(Run latest) {
    return new Plan(touchpoint, latest, slots, zone, now, audience, since);
  }

  /** Values by the names that statements use. */
  Map<String, Object> parameters() {
    Map<String, Object> all = new HashMap<>(audience.parameters());
    all.put("today", today());
    all.put("now", Timestamp.from(now));
    all.put("zone", zone.getId());
    all.put("touchpoint", touchpoint.id());
    all.put("run", run.id());
    all.put("drawn", run.drawn() || run.pilotOwnerId() != null);
    all.put("after", run.lastContactId());
    all.put("afterAccount", run.lastAccountId());
    all.put("quiet", settings().quietDays());
    if (settings().pace() instanceof Pace.OnDate date) {
      all.put("offset", date.offsetDays());
      all.put("attribute", Objects.requireNonNullElse(date.attribute(), ""));
      all.put("daysFrom", since);
    }
    return all;
  }
}
