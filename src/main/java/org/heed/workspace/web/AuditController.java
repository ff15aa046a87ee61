package org.heed.workspace.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.heed.workspace.audit.AuditEntry;
import org.heed.workspace.audit.AuditFilter;
import org.heed.workspace.audit.AuditReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what, page by page. */
@Controller
@RequiresPermission(Permission.SEE_AUDIT)
class AuditController {

  private static final int PAGE_SIZE = 50;

  private final AuditReading trail;
  private final Workspaces workspaces;
  private final Users users;

  AuditController(AuditReading trail, Workspaces workspaces, Users users) {
    this.trail = trail;
    this.workspaces = workspaces;
    this.users = users;
  }

  @GetMapping("/settings/audit")
  String list(
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String subjectKind,
      @RequestParam(defaultValue = "") String subjectId,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "0") long before,
      Model page) {
    AuditFilter filter =
        new AuditFilter(
            action.strip(),
            who.strip(),
            subjectKind.strip(),
            subjectId.strip(),
            day(from),
            day(to),
            Math.max(0, before));
    List<AuditEntry> entries = trail.entries(filter, PAGE_SIZE + 1);
    boolean more = entries.size() > PAGE_SIZE;
    AuditDetails details = new AuditDetails(workspaces.current().timeZone(), people());
    page.addAttribute(
        "entries",
        entries.stream().limit(PAGE_SIZE).map(entry -> AuditRow.of(entry, details)).toList());
    page.addAttribute("older", more ? entries.get(PAGE_SIZE - 1).id() : null);
    page.addAttribute("filter", filter);
    page.addAttribute("parts", AuditWords.parts(filter.action()));
    page.addAttribute(
        "only", filter.subjectKind().isEmpty() ? null : AuditWords.subject(filter.subjectKind()));
    return "workspace/audit";
  }

  private Map<Long, String> people() {
    return users.all().stream().collect(Collectors.toMap(User::id, User::name));
  }

  /** A day that cannot be read does not limit. */
  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
