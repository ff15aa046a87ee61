package org.heed.dashboard.trust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.score.Period;
import org.heed.score.Scores;
import org.heed.score.Slice;
import org.heed.score.VersionMarks;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Can we trust it? */
@Controller
@RequestMapping("/executive/trust")
@RequiresPermission(Permission.SEE_SCORES)
class TrustController {

  private static final int DAYS = 365;
  private static final int LATEST_DAYS = 90;
  private static final int USUAL_POINTS = 5;
  private static final int MONTHS = 24;

  private final BiasCounts counts;
  private final Comparisons comparisons;
  private final Attributes attributes;
  private final Scores scores;
  private final VersionMarks versions;
  private final Workspaces workspaces;

  TrustController(
      BiasCounts counts,
      Comparisons comparisons,
      Attributes attributes,
      Scores scores,
      VersionMarks versions,
      Workspaces workspaces) {
    this.counts = counts;
    this.comparisons = comparisons;
    this.attributes = attributes;
    this.scores = scores;
    this.versions = versions;
    this.workspaces = workspaces;
  }

  @GetMapping
  String trust(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(defaultValue = "5") int points,
      Model page) {
    SurveyKind asked = kind(kind);
    LocalDate today = workspaces.today();
    Period year = Period.lastDays(DAYS, today);
    ScoreCounts latest = counts.all(asked, Period.lastDays(LATEST_DAYS, today));
    Attribute attribute = attribute(by);
    int wanted = points < 1 || points > TargetCheck.MOST_POINTS ? USUAL_POINTS : points;
    page.addAttribute("kind", asked);
    page.addAttribute("kinds", kinds());
    page.addAttribute("period", year);
    page.addAttribute("by", attribute);
    page.addAttribute("attributes", choices());
    page.addAttribute("bias", Bias.of(counts.groups(asked, year, attribute)));
    page.addAttribute("points", wanted);
    page.addAttribute("target", TargetCheck.of(latest, wanted, LATEST_DAYS));
    page.addAttribute("swings", swings(asked, today));
    page.addAttribute("latest", latest);
    page.addAttribute("today", today);
    page.addAttribute("baselines", comparisons.baselines(asked));
    page.addAttribute("benchmarks", comparisons.benchmarks(asked));
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    return "dashboard/trust";
  }

  private Swings swings(SurveyKind kind, LocalDate today) {
    LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
    List<LocalDate> starts = IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    return Swings.of(
        starts,
        counts.months(kind, starts, today),
        versions.between(first, today, new Slice(null, null, kind)));
  }

  private static List<SurveyKind> kinds() {
    return Arrays.stream(SurveyKind.values()).filter(SurveyKind::isNps).toList();
  }

  private SurveyKind kind(@Nullable String key) {
    SurveyKind usual = scores.kind(Slice.ALL);
    return kinds().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElse(usual.isNps() ? usual : SurveyKind.RNPS);
  }

  private Attribute attribute(@Nullable String key) {
    return choices().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseGet(() -> attributes.find("segment").orElseThrow());
  }

  private List<Attribute> choices() {
    return attributes.all().stream()
        .filter(one -> !one.is(SnapshotAttribute.ACCOUNT) && !one.is(SnapshotAttribute.VERSION))
        .toList();
  }

  @PostMapping("/baselines")
  @RequiresPermission(Permission.EDIT_PROGRAM)
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
          SurveyKind of = kind(kind);
          comparisons.rebaseline(of, period, counts.all(of, period), reason);
        });
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
  @RequiresPermission(Permission.EDIT_PROGRAM)
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
        () -> comparisons.add(kind(kind), name, value, source, published));
  }

  @PostMapping("/benchmarks/{id}/removal")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String remove(@PathVariable long id, @RequestParam String kind, RedirectAttributes next) {
    return done(kind, next, "The benchmark is gone.", () -> comparisons.remove(id));
  }
}
