package org.heed.program.web;

import java.util.List;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.program.planning.SuppressionReason;
import org.heed.program.report.PlanReport;
import org.heed.program.report.PlannedRun;
import org.heed.program.report.Suppressed;
import org.heed.program.report.WhyContact;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of a plan: who is invited, who was left out, and why. */
@Controller
@RequestMapping("/program/touchpoints/{id}/plan")
@RequiresPermission(Permission.SEE_PROGRAM)
class PlanController {

  private final Touchpoints touchpoints;
  private final PlanReport report;
  private final WhyContact why;
  private final Workspaces workspaces;

  PlanController(
      Touchpoints touchpoints, PlanReport report, WhyContact why, Workspaces workspaces) {
    this.touchpoints = touchpoints;
    this.report = report;
    this.why = why;
    this.workspaces = workspaces;
  }

  @GetMapping
  String show(@PathVariable long id, @RequestParam(defaultValue = "") String who, Model page) {
    page.addAttribute("touchpoint", touchpoints.find(id));
    page.addAttribute("who", who);
    page.addAttribute("findings", why.search(who));
    addFigures(id, page);
    return "program/plan";
  }

  /** The figures alone, repeated while a run is still planning. */
  @GetMapping("/figures")
  String figures(@PathVariable long id, Model page) {
    page.addAttribute("touchpoint", touchpoints.find(id));
    addFigures(id, page);
    return "program/plan :: figures";
  }

  private void addFigures(long id, Model page) {
    List<PlannedRun> runs = report.runs(id);
    page.addAttribute("zone", workspaces.current().timeZone());
    page.addAttribute("runs", runs);
    page.addAttribute("planning", runs.stream().anyMatch(run -> !run.done()));
    page.addAttribute("progress", report.progress(id));
    page.addAttribute("leftOut", LeftOut.of(report.leftOut(id)));
  }

  @GetMapping("/left-out/{reason}")
  String leftOut(
      @PathVariable long id,
      @PathVariable String reason,
      @RequestParam(defaultValue = "0") long afterRun,
      @RequestParam(defaultValue = "0") long afterContact,
      Model page) {
    Touchpoint touchpoint = touchpoints.find(id);
    SuppressionReason known = reason(reason);
    List<Suppressed> contacts =
        report.leftOut(id, known, new Suppressed.Key(afterRun, afterContact));
    page.addAttribute("touchpoint", touchpoint);
    page.addAttribute("reason", known);
    page.addAttribute("contacts", contacts);
    page.addAttribute("more", contacts.size() == PlanReport.PAGE ? contacts.getLast().key() : null);
    return "program/left-out";
  }

  private static SuppressionReason reason(String key) {
    try {
      return SuppressionReason.of(key);
    } catch (IllegalArgumentException unknown) {
      throw new NotFound("There is no such reason for leaving a contact out.");
    }
  }
}
