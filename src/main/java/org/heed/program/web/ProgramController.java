package org.heed.program.web;

import java.util.List;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.program.check.SettingsCheck;
import org.heed.program.matrix.Matrix;
import org.heed.program.matrix.ProgramVersions;
import org.heed.program.matrix.Row;
import org.heed.program.planning.AudienceCount;
import org.heed.program.report.PlanReport;
import org.heed.program.report.PlannedRun;
import org.heed.program.report.Progress;
import org.heed.program.settings.Setting;
import org.heed.survey.authoring.Template;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The program as a table, and how a new touchpoint begins. */
@Controller
@RequiresPermission(Permission.SEE_PROGRAM)
class ProgramController {

  private final Touchpoints touchpoints;
  private final SettingsCheck check;
  private final PlanReport report;
  private final Workspaces workspaces;
  private final Matrix matrix;
  private final ProgramVersions versions;

  ProgramController(
      Touchpoints touchpoints,
      SettingsCheck check,
      PlanReport report,
      Workspaces workspaces,
      Matrix matrix,
      ProgramVersions versions) {
    this.matrix = matrix;
    this.versions = versions;
    this.touchpoints = touchpoints;
    this.check = check;
    this.report = report;
    this.workspaces = workspaces;
  }

  @GetMapping("/program")
  String list(Model page) {
    List<Row> rows = matrix.rows();
    page.addAttribute("stages", matrix.byStage(rows));
    page.addAttribute("assumed", rows.stream().mapToLong(Row::assumed).sum());
    page.addAttribute("templates", Template.values());
    page.addAttribute("settings", rows.size() * Setting.values().length);
    page.addAttribute("version", versions.all().stream().findFirst().orElse(null));
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    return "program/list";
  }

  /** How one touchpoint fares; arrives after the page. */
  @GetMapping("/program/touchpoints/{id}/figures")
  String figures(@PathVariable long id, Model page) {
    Touchpoint touchpoint = touchpoints.find(id);
    List<PlannedRun> runs = report.runs(id);
    page.addAttribute("id", id);
    page.addAttribute("next", Card.of(touchpoint, workspaces.today()).next());
    page.addAttribute("state", touchpoint.state());
    page.addAttribute("invites", touchpoint.settings().reach().channel().invites());
    Progress progress = report.progress(id);
    page.addAttribute("progress", progress);
    page.addAttribute("planning", runs.stream().anyMatch(run -> !run.done()));
    AudienceCount audience = check.count(touchpoint.settings());
    page.addAttribute("audience", audience);
    page.addAttribute(
        "health",
        Health.of(touchpoint, audience, progress, check.of(touchpoint.settings(), audience)));
    return "program/list :: figures";
  }

  @PostMapping("/program/touchpoints")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String create(
      @RequestParam @Nullable String productName,
      @RequestParam(defaultValue = "relationship") String template) {
    Entries entries = new Entries();
    String product = entries.line("productName", productName, 80);
    if (!entries.problems().isEmpty()) {
      throw new InvalidInput("productName", "Enter the product's name, in up to 80 characters.");
    }
    Template chosen = template(template);
    Touchpoint created =
        touchpoints.create(Beginning.settings(chosen, workspaces.today()), chosen.survey(product));
    return "redirect:/program/touchpoints/" + created.id();
  }

  private static Template template(String key) {
    try {
      return Template.of(key);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("template", "Choose one of the templates.");
    }
  }
}
