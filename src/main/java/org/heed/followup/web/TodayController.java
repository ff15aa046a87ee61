package org.heed.followup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today: whom to call, in which order, and why. */
@Controller
@RequiresPermission(Permission.SEE_CASES)
class TodayController {

  private final TodayPages pages;
  private final FirstSteps firstSteps;

  TodayController(TodayPages pages, FirstSteps firstSteps) {
    this.pages = pages;
    this.firstSteps = firstSteps;
  }

  @GetMapping("/today")
  String today(
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("today", pages.read(owner, q, page));
    model.addAttribute("steps", firstSteps.remaining());
    model.addAttribute("hindrances", firstSteps.hindrances());
    return "followup/today";
  }

  /** The list alone, for the page that is already open; 204 when it shows the same already. */
  @GetMapping("/today/list")
  @Nullable String list(
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String stamp,
      Model model,
      HttpServletResponse response) {
    TodayPage today = pages.read(owner, q, page);
    if (Objects.equals(today.stamp(), stamp)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    model.addAttribute("today", today);
    return "followup/today :: list";
  }
}
