package org.heed.program.web;

import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.report.LatestDecisions;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The section of a contact's page that says why it was surveyed, or not. */
@Controller
class WhyController {

  private final LatestDecisions decisions;
  private final Workspaces workspaces;

  WhyController(LatestDecisions decisions, Workspaces workspaces) {
    this.decisions = decisions;
    this.workspaces = workspaces;
  }

  @GetMapping("/program/contacts/{id}/why")
  @RequiresPermission(Permission.SEE_CUSTOMERS)
  String why(@PathVariable long id, Model page) {
    page.addAttribute("lines", decisions.about(id));
    page.addAttribute("events", decisions.eventsNotFound(id));
    page.addAttribute("zone", workspaces.current().timeZone());
    return "program/why :: why";
  }
}
