package org.heed.workspace.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Permission;
import org.heed.platform.web.SettingsPage;
import org.heed.platform.web.SettingsTab;
import org.heed.platform.web.SettingsTab.Topic;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages here share: the settings that this person may open, and how times are shown. */
@ControllerAdvice(basePackageClasses = SettingsTabs.class, annotations = SettingsPage.class)
class SettingsTabs {

  private static final List<SettingsTab> FIXED =
      List.of(
          new SettingsTab(
              "workspace", Topic.BASICS, "Workspace", "/settings", Permission.MANAGE_WORKSPACE, 1),
          new SettingsTab(
              "users", Topic.BASICS, "Users", "/settings/users", Permission.MANAGE_USERS, 2),
          new SettingsTab(
              "calendar",
              Topic.BASICS,
              "Calendar",
              "/program/calendar",
              Permission.MANAGE_WORKSPACE,
              3),
          new SettingsTab(
              "api-keys",
              Topic.CONNECTIONS,
              "API keys",
              "/settings/api-keys",
              Permission.MANAGE_API_KEYS,
              50),
          new SettingsTab(
              "personal",
              Topic.FIGURES,
              "Figures by person",
              "/settings/personal-figures",
              Permission.MANAGE_USERS,
              4),
          new SettingsTab(
              "audit", Topic.OPERATION, "Audit trail", "/settings/audit", Permission.SEE_AUDIT, 90),
          new SettingsTab(
              "stuck", Topic.OPERATION, "Stuck work", "/settings/stuck", Permission.OPERATE, 91));

  private final Workspaces workspaces;
  private final List<SettingsTab> others;

  SettingsTabs(Workspaces workspaces, List<SettingsTab> others) {
    this.workspaces = workspaces;
    this.others = others;
  }

  @ModelAttribute("settingsTopics")
  Map<Topic, List<SettingsTab>> topics() {
    Actor actor = Actor.current();
    return Stream.concat(FIXED.stream(), others.stream())
        .filter(tab -> actor.may(tab.permission()))
        .sorted(Comparator.comparingInt(SettingsTab::order))
        .collect(Collectors.groupingBy(SettingsTab::topic, TreeMap::new, Collectors.toList()));
  }

  /** The zone in which times are shown. */
  @ModelAttribute("zone")
  ZoneId zone() {
    return WorkspaceScope.isOpen() ? workspaces.current().timeZone() : ZoneOffset.UTC;
  }

  /** Month names follow the language of the pages. */
  @ModelAttribute("englishLocale")
  Locale language() {
    return Locale.ENGLISH;
  }
}
