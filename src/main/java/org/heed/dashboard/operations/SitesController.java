package org.heed.dashboard.operations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.customer.kpi.KpiFacts;
import org.heed.customer.kpi.Kpis;
import org.heed.customer.place.MeasurePoint;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sites, ways of service and vendors beside each other. */
@Controller
@RequiresPermission(Permission.SEE_SCORES)
class SitesController {

  private final PointCounts counts;
  private final Chosen chosen;
  private final Kpis kpis;
  private final KpiFacts facts;
  private final Vendors vendors;
  private final Workspaces workspaces;
  private final Clock clock;

  SitesController(
      PointCounts counts,
      Chosen chosen,
      Kpis kpis,
      KpiFacts facts,
      Vendors vendors,
      Workspaces workspaces,
      Clock clock) {
    this.counts = counts;
    this.chosen = chosen;
    this.kpis = kpis;
    this.facts = facts;
    this.vendors = vendors;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @GetMapping("/executive/sites")
  String sites(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String level,
      Model page) {
    Year year = Year.until(workspaces.today());
    SurveyKind asked = chosen.kind(kind);
    List<PointScores> points = counts.of(asked, year.months(), year.end());
    MeasurePoint.Kind shown = Chosen.level(level, points);
    Sites sites = Sites.of(points.stream().filter(Chosen.of(shown)).toList());
    page.addAttribute("sites", sites);
    page.addAttribute("kind", asked);
    page.addAttribute("kinds", SurveyKind.values());
    page.addAttribute("level", shown);
    page.addAttribute("levels", MeasurePoint.Kind.values());
    page.addAttribute("year", year);
    page.addAttribute("isEmpty", points.isEmpty());
    groups(sites, year, page);
    List<ServiceWays.Way> ways = ServiceWays.ways(points);
    page.addAttribute("ways", ways);
    page.addAttribute("differences", ServiceWays.differences(ways));
    page.addAttribute("vendors", cards(points, year));
    page.addAttribute("mayPromise", Actor.current().may(Permission.EDIT_PROGRAM));
    return "dashboard/sites";
  }

  private void groups(Sites sites, Year year, Model page) {
    List<KpiYear> figures = KpiYear.of(kpis.all(), facts.months(year.from(), year.end()));
    List<SiteGroups.Group> groups = SiteGroups.of(sites.rows());
    Map<SiteGroups.Group, List<String>> best = new LinkedHashMap<>();
    groups.forEach(group -> best.put(group, BestSites.of(figures, group.sites())));
    page.addAttribute("groups", new ArrayList<>(best.keySet()));
    page.addAttribute("best", best);
  }

  private List<VendorCards.Card> cards(List<PointScores> points, Year year) {
    return VendorCards.of(
        vendors.kept(
            year.from().atStartOfDay(workspaces.current().timeZone()).toInstant(), clock.instant()),
        points);
  }

  @PostMapping("/executive/sites/vendors/{id}")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String promise(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int answer,
      @RequestParam(defaultValue = "0") int resolution,
      @RequestParam(defaultValue = "0") int share,
      RedirectAttributes next) {
    try {
      vendors.promise(id, answer, resolution, share);
      next.addFlashAttribute("flash", "The obligations are written down.");
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
    }
    return "redirect:/executive/sites#vendors";
  }
}
