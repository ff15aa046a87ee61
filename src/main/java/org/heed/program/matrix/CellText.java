package org.heed.program.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heed.program.Audience;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Reach;
import org.heed.program.settings.RoleShare;

/** Writes settings in the few words that fit a cell. */
final class CellText {

  private CellText() {}

  static List<String> audience(Audience audience, String segment) {
    List<String> parts = new ArrayList<>();
    if (!segment.isEmpty()) {
      parts.add(segment);
    }
    add(parts, "segment ", audience.segments());
    add(parts, "tier ", audience.tiers());
    add(parts, "", audience.regions());
    add(parts, "stage ", audience.stages());
    add(parts, "", audience.roles());
    add(parts, "", audience.languages().stream().map(CellText::language).toList());
    return parts;
  }

  private static void add(List<String> parts, String label, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(label + String.join(" or ", values).replace('_', ' '));
    }
  }

  /** A language as people call it: {@code pt-BR} is Portuguese (Brazil). */
  static String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  static String coverage(List<RoleShare> coverage) {
    return coverage.stream()
        .map(
            share ->
                "%d–%d %s"
                    .formatted(
                        share.least(), share.most(), share.role().label().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }

  static String reach(Reach reach) {
    return reach.protection().label() + " protection" + (reach.anonymous() ? ", anonymous" : "");
  }

  static String caps(TouchpointSettings settings) {
    List<String> parts = new ArrayList<>();
    if (settings.quietDays() > 0) {
      parts.add("Once in %d days per contact".formatted(settings.quietDays()));
    }
    for (AskingClock clock : settings.rules().clocks()) {
      parts.add(
          "%d in %d days per %s".formatted(clock.most(), clock.days(), clock.scope().label()));
    }
    return parts.isEmpty() ? "No limit" : String.join("; ", parts);
  }

  static String spared(TouchpointSettings settings) {
    List<String> parts = new ArrayList<>();
    Exclusions exclusions = settings.rules().exclusions();
    if (exclusions.openTicket()) {
      parts.add("not with an open ticket");
    }
    if (exclusions.withoutConsent()) {
      parts.add("only with consent");
    }
    if (exclusions.newerThanDays() > 0) {
      parts.add("not before day " + exclusions.newerThanDays());
    }
    if (settings.rules().sampling() != null) {
      parts.add("sample to ±" + settings.rules().sampling().marginOfError());
    }
    parts.add(
        settings.reminderAfterDays() == null
            ? "no reminder"
            : "reminder after %d days".formatted(settings.reminderAfterDays()));
    return String.join(", ", parts);
  }
}
