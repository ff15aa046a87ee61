package org.heed.workspace.web;

import java.time.ZoneId;
import java.util.function.LongPredicate;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Workspace;
import org.heed.workspace.WorkspaceSettings;
import org.jspecify.annotations.Nullable;

/** The settings as typed, so that a refused form still shows them. */
record SettingsForm(
    @Nullable String name,
    @Nullable String organisationName,
    @Nullable String timeZone,
    @Nullable String defaultOwnerId,
    @Nullable String slaHours,
    @Nullable String mailsPerHour,
    @Nullable String financialYearStart) {

  static SettingsForm of(Workspace workspace) {
    WorkspaceSettings settings = workspace.settings();
    return new SettingsForm(
        workspace.name(),
        settings.organisationName(),
        workspace.timeZone().getId(),
        settings.defaultOwnerId() == null ? "" : settings.defaultOwnerId().toString(),
        Integer.toString(settings.slaHours()),
        Integer.toString(settings.mailsPerHour()),
        Integer.toString(settings.financialYearStart()));
  }

  String cleanName() {
    String clean = PlainText.cleanLine(typed(name), 80);
    if (clean.isEmpty()) {
      throw new InvalidInput("name", "Enter a name for the workspace.");
    }
    return clean;
  }

  ZoneId zone() {
    return TimeZones.chosen(typed(timeZone));
  }

  WorkspaceSettings settings(LongPredicate canOwnCases) {
    return new WorkspaceSettings(
        owner(canOwnCases),
        whole("slaHours", typed(slaHours)),
        whole("mailsPerHour", typed(mailsPerHour)),
        PlainText.cleanLine(typed(organisationName), 120),
        typed(financialYearStart).isEmpty()
            ? 1
            : whole("financialYearStart", typed(financialYearStart)));
  }

  private @Nullable Long owner(LongPredicate canOwnCases) {
    String id = typed(defaultOwnerId);
    if (id.isEmpty()) {
      return null;
    }
    if (id.matches("\\d{1,18}") && canOwnCases.test(Long.parseLong(id))) {
      return Long.valueOf(id);
    }
    throw new InvalidInput("defaultOwnerId", "Choose an active person whose role works on cases.");
  }

  private static int whole(String field, String typed) {
    if (!typed.matches("\\d{1,9}")) {
      throw new InvalidInput(field, "Enter a whole number.");
    }
    return Integer.parseInt(typed);
  }

  private static String typed(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
