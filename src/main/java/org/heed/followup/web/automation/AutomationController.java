package org.heed.followup.web.automation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.heed.followup.automation.Automation;
import org.heed.followup.automation.Automations;
import org.heed.followup.automation.FlowTrial;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.Permission;
import org.heed.platform.web.Refused;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Automations, their editor with its trial, and their runs. */
@Controller
@RequiresPermission(Permission.EDIT_PROGRAM)
class AutomationController {

  private static final FlowForm BLANK = new FlowForm("", List.of(), List.of());

  private final Automations automations;
  private final AutomationPages pages;
  private final FlowTrial trial;

  AutomationController(Automations automations, AutomationPages pages, FlowTrial trial) {
    this.automations = automations;
    this.pages = pages;
    this.trial = trial;
  }

  @GetMapping("/automations")
  @RequiresPermission(Permission.SEE_PROGRAM)
  String list(Model page) {
    page.addAttribute("automations", automations.all());
    page.addAttribute("starters", StarterFlows.ALL);
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    return "followup/automations/list";
  }

  @GetMapping("/automations/new")
  String blank(@RequestParam(defaultValue = "") String from, Model page) {
    return pages.editor(StarterFlows.ALL.getOrDefault(from, BLANK), null, Map.of(), page);
  }

  @GetMapping("/automations/{id}")
  String edit(@PathVariable long id, Model page) {
    Automation automation = automations.get(id);
    page.addAttribute("version", automation.version());
    return pages.editor(
        FlowForm.of(automation.name(), automation.flow()), automation, Map.of(), page);
  }

  @GetMapping("/automations/{id}/runs/{runId}")
  String run(@PathVariable long id, @PathVariable long runId, Model page) {
    return pages.run(id, runId, page);
  }

  /** The steps and the drawing after a change or a button. */
  @PostMapping("/automations/rows")
  String rows(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String button,
      Model page) {
    return pages.editor(FlowForm.read(typed).after(button), null, Map.of(), page) + " :: rows";
  }

  @PostMapping("/automations")
  String save(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String button,
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam(defaultValue = "0") int version,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    FlowForm form = FlowForm.read(typed);
    Automation before = id == null ? null : automations.get(id);
    page.addAttribute("version", version);
    try {
      if (button.equals("trial")) {
        page.addAttribute("tried", true);
        return pages.editor(form, before, trial.run(form.flow()), page);
      }
      if (!button.isEmpty()) {
        return pages.editor(form.after(button), before, Map.of(), page);
      }
      next.addFlashAttribute("flash", "Saved. What runs goes on by the version it started with.");
      return "redirect:/automations/" + store(id, version, form);
    } catch (Refused refused) {
      FormProblem.show(refused, page, response);
    }
    return pages.editor(form, before, Map.of(), page);
  }

  private long store(@Nullable Long id, int version, FlowForm form) {
    if (id == null) {
      return automations.create(form.name(), form.flow());
    }
    automations.change(id, version, form.name(), form.flow());
    return id;
  }

  @PostMapping("/automations/{id}/activation")
  String activate(@PathVariable long id, RedirectAttributes next) {
    return switchTo(id, true, next);
  }

  @PostMapping("/automations/{id}/deactivation")
  String deactivate(@PathVariable long id, RedirectAttributes next) {
    return switchTo(id, false, next);
  }

  private String switchTo(long id, boolean active, RedirectAttributes next) {
    automations.switchTo(id, active);
    next.addFlashAttribute(
        "flash", active ? "It starts for answers from now on." : "It is off; what runs goes on.");
    return "redirect:/automations/" + id;
  }
}
