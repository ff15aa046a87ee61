package org.heed.program.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.planning.Audiences;
import org.heed.survey.BrandColor;
import org.heed.survey.SurveyContent;
import org.heed.survey.Surveys;
import org.heed.workspace.Workspaces;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of a touchpoint and its survey. */
@Controller
@RequestMapping("/program/touchpoints/{id}")
@RequiresPermission(Permission.SEE_PROGRAM)
class TouchpointController {

  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final Audiences audiences;
  private final Workspaces workspaces;
  private final EditorPages pages;
  private final TransactionTemplate transaction;

  TouchpointController(
      Touchpoints touchpoints,
      Surveys surveys,
      Audiences audiences,
      Workspaces workspaces,
      EditorPages pages,
      TransactionTemplate transaction) {
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.audiences = audiences;
    this.workspaces = workspaces;
    this.pages = pages;
    this.transaction = transaction;
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
    SurveyContent before = surveys.draft(touchpoint.surveyId()).content();
    SurveyContent content = form.survey() == null ? before : form.survey().content(before, entries);
    if (!entries.problems().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return pages.show(id, form, entries.problems(), page);
    }
    transaction.executeWithoutResult(
        status -> {
          touchpoints.change(id, form.revision(), settings);
          surveys.saveDraft(touchpoint.surveyId(), form.draftRevision(), content);
        });
    next.addFlashAttribute("flash", "Saved.");
    return "redirect:/program/touchpoints/" + id;
  }

  /** The live count beside the filters. */
  @GetMapping("/audience")
  String audience(@PathVariable long id, @ModelAttribute AudienceQuery form, Model page) {
    TouchpointSettings asked = form.settings(touchpoints.find(id).settings());
    page.addAttribute("count", audiences.count(asked));
    return "program/parts :: audience-count";
  }

  /** Whether text can be read on this colour. */
  @GetMapping("/contrast")
  String contrast(@RequestParam("survey.brandColor") String color, Model page) {
    if (BrandColor.isValid(color)) {
      page.addAllAttributes(Map.of("color", BrandColor.of(color)));
    }
    return "program/parts :: contrast";
  }
}
