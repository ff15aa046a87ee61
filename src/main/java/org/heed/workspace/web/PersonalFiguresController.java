package org.heed.workspace.web;

import java.time.LocalDate;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.PersonalFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Owners decide whether scores are told apart by person. */
@Controller
@RequestMapping("/settings/personal-figures")
@RequiresPermission(Permission.MANAGE_USERS)
class PersonalFiguresController {

  private final PersonalFigures figures;

  PersonalFiguresController(PersonalFigures figures) {
    this.figures = figures;
  }

  @GetMapping
  String show(Model page) {
    page.addAttribute("pause", figures.hidden().orElse(null));
    page.addAttribute("pauses", figures.all());
    return "workspace/personal-figures";
  }

  @PostMapping
  String hide(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      figures.hide(until == null ? LocalDate.MIN : until, reason);
      next.addFlashAttribute("flash", "Scores and figures by person are switched off.");
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
      next.addFlashAttribute("typed", reason);
      next.addFlashAttribute("typedUntil", until);
    }
    return "redirect:/settings/personal-figures";
  }

  @PostMapping("/end")
  String end(RedirectAttributes next) {
    figures.show();
    next.addFlashAttribute("flash", "Scores and figures by person are shown again.");
    return "redirect:/settings/personal-figures";
  }
}
