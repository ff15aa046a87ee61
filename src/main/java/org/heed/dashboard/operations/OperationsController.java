package org.heed.dashboard.operations;

import java.util.List;
import org.heed.customer.kpi.Kpi;
import org.heed.customer.kpi.KpiFacts;
import org.heed.customer.kpi.Kpis;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which operational figures go with the score, and where the two disagree. */
@Controller
@RequiresPermission(Permission.SEE_SCORES)
class OperationsController {

  private final PointCounts counts;
  private final Chosen chosen;
  private final Kpis kpis;
  private final KpiFacts facts;
  private final Workspaces workspaces;

  OperationsController(
      PointCounts counts, Chosen chosen, Kpis kpis, KpiFacts facts, Workspaces workspaces) {
    this.counts = counts;
    this.chosen = chosen;
    this.kpis = kpis;
    this.facts = facts;
    this.workspaces = workspaces;
  }

  @GetMapping("/executive/operations")
  String operations(@RequestParam(required = false) @Nullable String kind, Model page) {
    Year year = Year.until(workspaces.today());
    SurveyKind asked = chosen.kind(kind);
    List<PointScores> points = counts.of(asked, year.months(), year.end());
    List<Kpi> known = kpis.all();
    List<KpiYear> figures = KpiYear.of(known, facts.months(year.from(), year.end()));
    List<Sites.Row> rows = Sites.ofEveryKind(points);
    List<KpiLinks.Link> links = KpiLinks.of(figures, points, year.months());
    page.addAttribute("isEmpty", known.isEmpty());
    page.addAttribute("kind", asked);
    page.addAttribute("kinds", SurveyKind.values());
    page.addAttribute("year", year);
    page.addAttribute("links", links);
    page.addAttribute("found", links.stream().filter(KpiLinks.Link::real).count());
    page.addAttribute("mismatches", Mismatches.of(figures, rows));
    page.addAttribute(
        "blends",
        CompositeIndex.of(figures, rows).stream()
            .filter(blend -> blend.parts().size() > 1)
            .toList());
    page.addAttribute("weights", known.stream().filter(kpi -> kpi.weight() > 0).toList());
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    return "dashboard/operations";
  }
}
