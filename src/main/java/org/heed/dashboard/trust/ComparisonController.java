package org.heed.dashboard.trust;

import java.time.LocalDate;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.score.Period;
import org.heed.statistics.SurveyKind;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets what scores are compared with. */
@Controller
@RequestMapping("/executive/trust")
@RequiresPermission(Permission.EDIT_PROGRAM)
class ComparisonController {

  private final BiasCounts counts;
  private final Baselines baselines;
  private final Benchmarks benchmarks;

  ComparisonController(BiasCounts counts, Baselines baselines, Benchmarks benchmarks) {
    this.counts = counts;
    this.baselines = baselines;
    this.benchmarks = benchmarks;
  }

  @PostMapping("/baselines")
  String rebaseline(
      @RequestParam String kind,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    return done(
        kind,
        next,
        "The new baseline stands. Those before stay beside it.",
        () -> {
          if (to.isBefore(from)) {
            throw new InvalidInput("from", "A period cannot end before it begins.");
          }
          Period period = new Period(from, to);
          baselines.rebaseline(period, counts.all(kind(kind), period), reason);
        });
  }

  private static SurveyKind kind(String key) {
    try {
      return SurveyKind.of(key);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("kind", "There is no such kind of question.");
    }
  }

  private static String done(String kind, RedirectAttributes next, String flash, Runnable change) {
    try {
      change.run();
      next.addFlashAttribute("flash", flash);
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
    }
    next.addAttribute("kind", kind);
    return "redirect:/executive/trust";
  }

  @PostMapping("/benchmarks")
  String add(
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam double value,
      @RequestParam(defaultValue = "") String source,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate published,
      RedirectAttributes next) {
    return done(
        kind,
        next,
        "The benchmark is written down.",
        () -> benchmarks.add(kind(kind), name, value, source, published));
  }

  @PostMapping("/benchmarks/{id}/removal")
  String remove(@PathVariable long id, @RequestParam String kind, RedirectAttributes next) {
    return done(kind, next, "The benchmark is gone.", () -> benchmarks.remove(id));
  }
}
