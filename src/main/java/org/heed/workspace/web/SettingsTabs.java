package org.heed.workspace.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages here share: the tabs that this person may open, and how times are shown. */
@ControllerAdvice(basePackageClasses = SettingsTabs.class)
class SettingsTabs {

  private final Workspaces workspaces;

  SettingsTabs(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @ModelAttribute("settingsTabs")
  List<Tab> tabs() {
    Actor actor = Actor.current();
    return Stream.of(
            new Tab("workspace", "Workspace", "/settings", Permission.MANAGE_WORKSPACE),
            new Tab("users", "Users", "/settings/users", Permission.MANAGE_USERS),
            new Tab("api-keys", "API keys", "/settings/api-keys", Permission.MANAGE_API_KEYS),
            new Tab("audit", "Audit trail", "/settings/audit", Permission.SEE_AUDIT),
            new Tab("stuck", "Stuck work", "/settings/stuck", Permission.OPERATE))
        .filter(tab -> actor.may(tab.permission()))
        .toList();
  }

  /** The zone in which times are shown. */
  @ModelAttribute("zone")
  ZoneId zone() {
    return WorkspaceScope.isOpen() ? workspaces.current().timeZone() : ZoneOffset.UTC;
  }

  /** Month names follow the language of the pages. */
  @ModelAttribute("englishLocale")
  Locale language() {
    return Locale.UK;
  }

  /** One tab. */
  record Tab(String key, String label, String href, Permission permission) {}
}
