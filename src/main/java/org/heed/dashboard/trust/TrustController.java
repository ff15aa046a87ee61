package org.heed.dashboard.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.score.Period;
import org.heed.score.Scores;
import org.heed.score.Slice;
import org.heed.score.VersionMarks;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Can we trust it? */
@Controller
@RequestMapping("/executive/trust")
@RequiresPermission(Permission.SEE_SCORES)
class TrustController {

  private static final int LATEST_DAYS = 90;

  private final BiasCounts counts;
  private final Baselines baselines;
  private final Benchmarks benchmarks;
  private final Attributes attributes;
  private final Scores scores;
  private final VersionMarks versions;
  private final Workspaces workspaces;

  TrustController(
      BiasCounts counts,
      Baselines baselines,
      Benchmarks benchmarks,
      Attributes attributes,
      Scores scores,
      VersionMarks versions,
      Workspaces workspaces) {
    this.counts = counts;
    this.baselines = baselines;
    this.benchmarks = benchmarks;
    this.attributes = attributes;
    this.scores = scores;
    this.versions = versions;
    this.workspaces = workspaces;
  }

  @GetMapping
  String trust(TrustChoice choice, Model page) {
    List<SurveyKind> kinds = kinds();
    SurveyKind asked = kind(choice.kind(), kinds);
    LocalDate today = workspaces.today();
    Period year = Period.year(today);
    page.addAttribute("kind", asked);
    page.addAttribute("kinds", kinds);
    page.addAttribute("period", year);
    page.addAttribute("today", today);
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    askedAndAnswered(choice, asked, year, today, page);
    compared(asked, choice.wanted(asked), today, page);
    return "dashboard/trust";
  }

  private void askedAndAnswered(
      TrustChoice choice, SurveyKind kind, Period year, LocalDate today, Model page) {
    Attribute by = attribute(choice.by()).orElseGet(() -> attributes.find("segment").orElseThrow());
    Attribute and =
        attribute(choice.and()).filter(other -> other.number() != by.number()).orElse(null);
    page.addAttribute("by", by);
    page.addAttribute("and", and);
    page.addAttribute("attributes", choices());
    page.addAttribute("bias", Bias.of(kind, counts.groups(kind, year, by)));
    page.addAttribute(
        "both", and == null ? null : Weighted.of(kind, counts.cells(kind, year, by, and)));
    page.addAttribute("rate", counts.rate(kind, Course.startsUntil(today), today));
  }

  private void compared(SurveyKind kind, double wanted, LocalDate today, Model page) {
    Tally latest = counts.all(kind, Period.lastDays(LATEST_DAYS, today));
    List<LocalDate> starts = Course.startsUntil(today);
    Course course =
        new Course(
            kind,
            starts,
            counts.months(kind, starts, today),
            versions.between(starts.getFirst(), today, new Slice(null, null, kind)));
    page.addAttribute("points", kind.yardstick().size(wanted));
    page.addAttribute("target", TargetCheck.of(latest, wanted, LATEST_DAYS));
    page.addAttribute("course", course);
    page.addAttribute("swings", course.swings());
    page.addAttribute("latest", latest);
    page.addAttribute("baselines", baselines.of(kind));
    page.addAttribute("benchmarks", benchmarks.of(kind));
  }

  /** Every kind that is asked; kinds are looked at one by one. */
  private List<SurveyKind> kinds() {
    List<SurveyKind> asked = scores.kinds();
    return asked.isEmpty() ? List.of(SurveyKind.RNPS) : asked;
  }

  private SurveyKind kind(@Nullable String key, List<SurveyKind> kinds) {
    return kinds.stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseGet(() -> scores.kind(Slice.ALL));
  }

  private Optional<Attribute> attribute(@Nullable String key) {
    return choices().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  private List<Attribute> choices() {
    return attributes.all().stream()
        .filter(one -> !one.is(SnapshotAttribute.ACCOUNT) && !one.is(SnapshotAttribute.VERSION))
        .toList();
  }
}
