package org.heed.workspace.web;

import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads people to the page that they come for. */
@Controller
class HomeController {

  @GetMapping("/")
  @RequiresPermission(Permission.SIGNED_IN)
  String home() {
    Actor actor = Actor.current();
    if (actor.may(Permission.WORK_CASES) && !actor.may(Permission.EDIT_PROGRAM)) {
      return "redirect:/today";
    }
    return actor.may(Permission.SEE_SCORES) ? "redirect:/executive" : "redirect:/profile";
  }
}
