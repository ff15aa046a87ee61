package org.heed.followup.web.tracker;

import org.heed.followup.Cases;
import org.heed.followup.tracker.WorkItems;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tickets and tasks of a case, beside it. */
@Controller
@RequiresPermission(Permission.SEE_CASES)
class CaseWorkController {

  private final Cases cases;
  private final WorkItems items;

  CaseWorkController(Cases cases, WorkItems items) {
    this.cases = cases;
    this.items = items;
  }

  /** The part of the case's page; empty while there is none. */
  @GetMapping("/cases/{id}/work-elsewhere")
  String show(@PathVariable long id, Model page) {
    page.addAttribute("items", items.of(cases.get(id).responseId()));
    return "followup/trackers/case :: part";
  }
}
