package org.heed.score.web;

import java.time.LocalDate;
import java.util.List;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoints;
import org.heed.response.flags.FlagCode;
import org.heed.response.flags.Flagged;
import org.heed.response.flags.Flags;
import org.heed.score.Period;
import org.heed.score.Scores;
import org.heed.score.Slice;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The answers that look as if no customer gave them, and the score with and without them. */
@Controller
class FlaggedController {

  private static final int ROWS = 200;
  private static final int MOST_DAYS = 3650;

  private final Flags flags;
  private final Scores scores;
  private final Touchpoints touchpoints;
  private final Workspaces workspaces;

  FlaggedController(Flags flags, Scores scores, Touchpoints touchpoints, Workspaces workspaces) {
    this.flags = flags;
    this.scores = scores;
    this.touchpoints = touchpoints;
    this.workspaces = workspaces;
  }

  @GetMapping("/responses/flagged")
  @RequiresPermission(Permission.SEE_RESPONSES)
  String list(
      @RequestParam(required = false) @Nullable String touchpoint,
      @RequestParam(defaultValue = "90") String days,
      Model model) {
    Long one = number(touchpoint);
    Long wanted = number(days);
    int span = wanted == null ? 90 : Math.clamp(wanted, 1, MOST_DAYS);
    LocalDate today = workspaces.today();
    Period period = Period.lastDays(span, today);
    Slice slice = new Slice(one, null);
    SurveyKind kind = scores.kind(slice);
    List<Flagged> rows = flags.list(period.from(), period.to(), one, ROWS);
    model.addAttribute("rows", rows);
    model.addAttribute("codes", FlagCode.values());
    model.addAttribute("days", span);
    model.addAttribute("touchpoint", one);
    model.addAttribute("touchpoints", touchpoints.all());
    model.addAttribute("mayJudge", Actor.current().may(Permission.INVALIDATE_RESPONSES));
    model.addAttribute(
        "both",
        WithAndWithout.of(
            kind,
            scores.counts(period, slice),
            flags.leftOut(period.from(), period.to(), one, kind)));
    return "score/flagged";
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
  }
}
