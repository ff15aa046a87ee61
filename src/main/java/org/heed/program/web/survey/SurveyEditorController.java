package org.heed.program.web.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoints;
import org.heed.survey.ContentRules;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyDraft;
import org.heed.survey.Surveys;
import org.heed.survey.authoring.Sketches;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of a touchpoint's survey. */
@Controller
@RequestMapping("/program/touchpoints/{id}/survey")
@RequiresPermission(Permission.EDIT_PROGRAM)
class SurveyEditorController {

  private static final String OVERTAKEN =
      "Somebody else saved this survey since you opened it. Your text is below and not saved yet."
          + " Save again to replace theirs, or open the page anew in another tab to compare.";

  private final SurveyEditorPages pages;
  private final Surveys surveys;
  private final Sketches sketches;
  private final Touchpoints touchpoints;

  SurveyEditorController(
      SurveyEditorPages pages, Surveys surveys, Sketches sketches, Touchpoints touchpoints) {
    this.pages = pages;
    this.surveys = surveys;
    this.sketches = sketches;
    this.touchpoints = touchpoints;
  }

  @GetMapping
  @RequiresPermission(Permission.SEE_PROGRAM)
  String show(@PathVariable long id, Model page) {
    sketches.forget(touchpoints.find(id).surveyId());
    return pages.show(id, page);
  }

  /** After something beside the text was saved: with what was typed. */
  @GetMapping(params = "resume")
  String resume(@PathVariable long id, Model page) {
    SurveyDraft draft = pages.draft(id);
    SurveyContent typed = sketches.shown(draft.surveyId()).withLogo(draft.content().logoId());
    return pages.show(id, typed, draft.revision(), Map.of(), page);
  }

  /** Draws the page with what is typed; nothing is saved, but previews show it. */
  @PostMapping("/look")
  String look(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Model page) {
    Typed typed = new Typed(fields);
    SurveyDraft draft = pages.draft(id);
    SurveyContent content = SurveyReader.read(draft.content(), typed);
    Map<String, String> problems = new LinkedHashMap<>();
    String step = typed.line("step");
    if (!step.isEmpty()) {
      content = stepped(content, step, typed, problems);
    } else {
      problems.putAll(ContentRules.problems(content));
    }
    sketches.keep(draft.surveyId(), content);
    return pages.show(id, content, typed.number("revision"), problems, page);
  }

  private static SurveyContent stepped(
      SurveyContent content, String step, Typed typed, Map<String, String> problems) {
    String question = step.substring(step.indexOf(':') + 1);
    String reason = typed.line("reason." + question);
    if (step.startsWith("retire:") && reason.isEmpty()) {
      problems.put(
          "questions." + question + ".retired", "Say why, so that its old answers make sense.");
      return content;
    }
    try {
      return SurveySteps.after(content, step, reason);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("step", "There is no such template.");
    }
  }

  @PostMapping
  String save(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    Typed typed = new Typed(fields);
    SurveyDraft draft = pages.draft(id);
    SurveyContent content = SurveyReader.read(draft.content(), typed);
    Map<String, String> problems = new LinkedHashMap<>(ContentRules.problems(content));
    if (problems.isEmpty()) {
      try {
        surveys.saveDraft(draft.surveyId(), typed.number("revision"), content);
      } catch (InvalidInput refused) {
        problems.put(refused.field(), refused.getMessage());
      } catch (Conflict meanwhile) {
        problems.put("revision", OVERTAKEN);
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(id, content, pages.draft(id).revision(), problems, page);
      }
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return pages.show(id, content, typed.number("revision"), problems, page);
    }
    sketches.forget(draft.surveyId());
    next.addFlashAttribute("flash", "Saved. Customers see it after you publish.");
    return "redirect:/program/touchpoints/{id}/survey";
  }
}
