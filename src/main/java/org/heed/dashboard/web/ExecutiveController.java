package org.heed.dashboard.web;

import java.util.List;
import org.heed.dashboard.alert.Alert;
import org.heed.dashboard.alert.Alerts;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoints;
import org.heed.score.Scores;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequiresPermission(Permission.SEE_SCORES)
class ExecutiveController {

  private static final List<Integer> PERIODS = List.of(30, 90, 180, View.A_YEAR);

  private static final int SHOWN_ALERTS = 3;

  private final ExecutivePages pages;
  private final Touchpoints touchpoints;
  private final Scores scores;
  private final Alerts alerts;

  ExecutiveController(ExecutivePages pages, Touchpoints touchpoints, Scores scores, Alerts alerts) {
    this.pages = pages;
    this.touchpoints = touchpoints;
    this.scores = scores;
    this.alerts = alerts;
  }

  @GetMapping("/executive")
  String executive(
      @RequestParam(required = false) @Nullable Integer days,
      @RequestParam(required = false) @Nullable Long touchpoint,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(defaultValue = "") String kind,
      Model model) {
    int length = days != null && PERIODS.contains(days) ? days : View.USUAL_DAYS;
    String named = region == null || region.isBlank() ? null : region;
    List<SurveyKind> kinds = scores.kinds();
    SurveyKind chosen =
        kinds.stream().filter(one -> one.key().equals(kind)).findFirst().orElse(null);
    boolean maySeeWords = Actor.current().may(Permission.SEE_RESPONSES);
    model.addAttribute(
        "page", pages.page(new View(length, touchpoint, named, chosen, maySeeWords)));
    model.addAttribute("kinds", kinds);
    model.addAttribute(
        "alerts", alerts.newest().stream().filter(Alert::isOpen).limit(SHOWN_ALERTS).toList());
    model.addAttribute("maySeeAll", Actor.current().may(Permission.SEE_ALL_RESPONSES));
    model.addAttribute("maySeeWords", maySeeWords);
    model.addAttribute("periods", PERIODS);
    model.addAttribute("touchpoints", touchpoints.all());
    model.addAttribute("regions", scores.regions());
    return "dashboard/executive";
  }
}
