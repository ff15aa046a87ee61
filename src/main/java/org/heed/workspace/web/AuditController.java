package org.heed.workspace.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
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

  AuditController(AuditReading trail, Workspaces workspaces) {
    this.trail = trail;
    this.workspaces = workspaces;
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
    ZoneId zone = workspaces.current().timeZone();
    page.addAttribute(
        "entries",
        entries.stream().limit(PAGE_SIZE).map(entry -> AuditRow.of(entry, zone)).toList());
    page.addAttribute("older", more ? entries.get(PAGE_SIZE - 1).id() : null);
    page.addAttribute("filter", filter);
    return "workspace/audit";
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
