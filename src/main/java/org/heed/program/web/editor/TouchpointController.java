package org.heed.program.web.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.heed.customer.segment.Segments;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.check.Contradiction;
import org.heed.program.check.SettingsCheck;
import org.heed.program.planning.Audiences;
import org.heed.program.web.Entries;
import org.heed.workspace.Workspaces;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of a touchpoint. */
@Controller
@RequestMapping("/program/touchpoints/{id}")
@RequiresPermission(Permission.SEE_PROGRAM)
class TouchpointController {

  private final Touchpoints touchpoints;
  private final Audiences audiences;
  private final Workspaces workspaces;
  private final EditorPages pages;
  private final SettingsCheck check;
  private final Segments segments;

  TouchpointController(
      Touchpoints touchpoints,
      Audiences audiences,
      Workspaces workspaces,
      EditorPages pages,
      SettingsCheck check,
      Segments segments) {
    this.touchpoints = touchpoints;
    this.audiences = audiences;
    this.workspaces = workspaces;
    this.pages = pages;
    this.check = check;
    this.segments = segments;
  }

  @GetMapping
  String show(@PathVariable long id, Model page) {
    return pages.show(id, page);
  }

  @PostMapping
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String save(
      @PathVariable long id,
      @ModelAttribute("form") TouchpointForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    Touchpoint touchpoint = touchpoints.find(id);
    Entries entries = new Entries();
    TouchpointSettings settings = form.settings(touchpoint.settings(), entries, workspaces.today());
    pages.requireKnown(form, entries);
    if (!entries.problems().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return pages.show(id, form, entries.problems(), page);
    }
    List<Contradiction> contradictions = check.of(settings);
    if (!contradictions.isEmpty() && !Boolean.TRUE.equals(form.accepted())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("contradictions", contradictions);
      return pages.show(id, form, Map.of(), page);
    }
    touchpoints.change(id, form.revision(), settings);
    next.addFlashAttribute("flash", "Saved.");
    return "redirect:/program/touchpoints/" + id;
  }

  /** What of the settings typed so far contradicts what. */
  @PostMapping("/check")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String check(@PathVariable long id, @ModelAttribute("form") TouchpointForm form, Model page) {
    Entries entries = new Entries();
    TouchpointSettings typed =
        form.settings(touchpoints.find(id).settings(), entries, workspaces.today());
    page.addAttribute("contradictions", entries.problems().isEmpty() ? check.of(typed) : List.of());
    return "program/setup :: contradictions";
  }

  /** The live count beside the filters. */
  @GetMapping("/audience")
  String audience(@PathVariable long id, @ModelAttribute AudienceQuery form, Model page) {
    TouchpointSettings asked = form.settings(touchpoints.find(id).settings());
    Long segmentId = asked.audience().segmentId();
    if (segmentId != null && segments.find(segmentId).isEmpty()) {
      return "program/parts :: segment-gone";
    }
    page.addAttribute("count", audiences.count(asked));
    return "program/parts :: audience-count";
  }
}
