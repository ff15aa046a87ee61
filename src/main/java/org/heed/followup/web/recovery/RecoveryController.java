package org.heed.followup.web.recovery;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.heed.followup.recovery.RecoveryTouchpoints;
import org.heed.followup.team.LoopFigure;
import org.heed.followup.team.LoopFigures;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether customers are asked once more after their case was closed, and what they say. */
@Controller
@RequiresPermission(Permission.EDIT_PROGRAM)
class RecoveryController {

  private static final int DAYS = 90;

  private final RecoveryTouchpoints touchpoints;
  private final LoopFigures figures;
  private final Workspaces workspaces;

  RecoveryController(RecoveryTouchpoints touchpoints, LoopFigures figures, Workspaces workspaces) {
    this.touchpoints = touchpoints;
    this.figures = figures;
    this.workspaces = workspaces;
  }

  @GetMapping("/recovery")
  @RequiresPermission(Permission.SEE_PROGRAM)
  String show(Model page) {
    return page("5", page);
  }

  @PostMapping("/recovery")
  String start(
      @RequestParam String days,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      touchpoints.start(number(days));
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      return page(days, page);
    }
    next.addFlashAttribute("flash", "From now on, customers are asked again after their case.");
    return "redirect:/recovery";
  }

  private static int number(String typed) {
    if (!typed.strip().matches("[0-9]{1,3}")) {
      throw new InvalidInput("days", "Enter a number of days from 0 to 60.");
    }
    return Integer.parseInt(typed.strip());
  }

  private String page(String days, Model page) {
    LocalDate today = workspaces.today();
    page.addAttribute("days", days);
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    page.addAttribute("touchpoints", touchpoints.all());
    page.addAttribute(
        "figure",
        figures.of(today.minusDays(DAYS - 1L), today, LoopFigures.By.ALL).stream()
            .filter(all -> all.asked() > 0)
            .map(LoopFigure::recoveredShare)
            .findFirst()
            .orElse(null));
    return "followup/rules/recovery";
  }
}
