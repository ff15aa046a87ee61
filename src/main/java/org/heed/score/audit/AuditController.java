package org.heed.score.audit;

import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Do the stored numbers agree with the answers? */
@Controller
@RequestMapping("/executive/trust/audits")
@RequiresPermission(Permission.SEE_SCORES)
class AuditController {

  private final Audits audits;
  private final AuditLog log;
  private final Incidents incidents;
  private final Workspaces workspaces;

  AuditController(Audits audits, AuditLog log, Incidents incidents, Workspaces workspaces) {
    this.audits = audits;
    this.log = log;
    this.incidents = incidents;
    this.workspaces = workspaces;
  }

  @GetMapping
  String show(Model page) {
    page.addAttribute("incidents", incidents.latest());
    page.addAttribute("audits", log.latest());
    page.addAttribute("rollUps", RollUp.values());
    page.addAttribute("zone", workspaces.current().timeZone());
    page.addAttribute("mayRepair", Actor.current().may(Permission.MANAGE_WORKSPACE));
    return "score/audits";
  }

  @PostMapping
  @RequiresPermission(Permission.MANAGE_WORKSPACE)
  String look(RedirectAttributes next) {
    audits.look();
    next.addFlashAttribute(
        "flash",
        incidents.open().isEmpty()
            ? "Looked: everything compared agrees with the answers."
            : "Looked: not everything agrees with the answers.");
    return "redirect:/executive/trust/audits";
  }

  @PostMapping("/{rollUp}/rebuild")
  @RequiresPermission(Permission.MANAGE_WORKSPACE)
  String rebuild(@PathVariable String rollUp, RedirectAttributes next) {
    RollUp chosen = RollUp.of(rollUp);
    next.addFlashAttribute(
        "flash",
        audits.rebuild(chosen)
            ? "Rebuilt from the answers: " + chosen.label() + " agrees again."
            : chosen.label() + " is being rebuilt from the answers. Look again in some minutes.");
    return "redirect:/executive/trust/audits";
  }
}
