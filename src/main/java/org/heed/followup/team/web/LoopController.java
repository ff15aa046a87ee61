package org.heed.followup.team.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heed.followup.team.LoopFigures;
import org.heed.followup.team.Overrides;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.PersonalFigures;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the loop, and who overrode what. */
@Controller
@RequiresPermission(Permission.LEAD_CASES)
class LoopController {

  private final LoopFigures figures;
  private final Overrides overrides;
  private final Workspaces workspaces;
  private final PersonalFigures personal;

  LoopController(
      LoopFigures figures, Overrides overrides, Workspaces workspaces, PersonalFigures personal) {
    this.personal = personal;
    this.figures = figures;
    this.overrides = overrides;
    this.workspaces = workspaces;
  }

  @GetMapping("/team/figures")
  String figures(
      @RequestParam(defaultValue = "90") int days,
      @RequestParam(defaultValue = "person") String by,
      Model page) {
    int length = Math.clamp(days, 1, 730);
    LocalDate last = workspaces.today();
    LocalDate first = last.minusDays(length - 1L);
    String hidden = personal.why();
    LoopFigures.By chosen =
        switch (by.toLowerCase(Locale.ROOT)) {
          case "team" -> LoopFigures.By.TEAM;
          case "cause" -> LoopFigures.By.CAUSE;
          default -> hidden == null ? LoopFigures.By.PERSON : LoopFigures.By.TEAM;
        };
    page.addAttribute("days", length);
    page.addAttribute("by", chosen.name().toLowerCase(Locale.ROOT));
    page.addAttribute("all", figures.of(first, last, LoopFigures.By.ALL));
    page.addAttribute("lines", figures.of(first, last, chosen));
    page.addAttribute("overrides", hidden == null ? overrides.between(first, last) : List.of());
    page.addAttribute("hidden", hidden);
    return "followup/figures";
  }
}
