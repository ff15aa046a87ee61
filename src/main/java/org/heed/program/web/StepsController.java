package org.heed.program.web;

import java.io.IOException;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.Touchpoints;
import org.heed.program.planning.Audiences;
import org.heed.survey.Logos;
import org.heed.survey.SurveyDraft;
import org.heed.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a touchpoint's life: publish, start, pause, resume, end; and its logo. */
@Controller
@RequestMapping("/program/touchpoints/{id}")
@RequiresPermission(Permission.EDIT_PROGRAM)
class StepsController {

  private final Touchpoints touchpoints;
  private final TouchpointLife life;
  private final Surveys surveys;
  private final Logos logos;
  private final Audiences audiences;
  private final EditorPages pages;

  StepsController(
      Touchpoints touchpoints,
      TouchpointLife life,
      Surveys surveys,
      Logos logos,
      Audiences audiences,
      EditorPages pages) {
    this.audiences = audiences;
    this.touchpoints = touchpoints;
    this.life = life;
    this.surveys = surveys;
    this.logos = logos;
    this.pages = pages;
  }

  @PostMapping("/versions")
  String publish(@PathVariable long id, RedirectAttributes next) {
    int number = touchpoints.publish(id).number();
    return editor(
        id, "Version " + number + " is published. Whoever is planned from now on gets it.", next);
  }

  @PostMapping("/start")
  ModelAndView start(@PathVariable long id, Model page, RedirectAttributes next) {
    try {
      requireAudience(touchpoints.find(id));
      life.start(id);
    } catch (InvalidInput problem) {
      page.addAttribute("stepProblem", problem.getMessage());
      String view = pages.show(id, page);
      return new ModelAndView(view, page.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute("flash", "Started. The plan appears below within seconds.");
    return new ModelAndView("redirect:/program/touchpoints/" + id + "/plan");
  }

  /** A wave planned for nobody would be over before the first customer is imported. */
  private void requireAudience(Touchpoint touchpoint) {
    if (audiences.count(touchpoint.settings()).matching() == 0) {
      throw new InvalidInput(
          "audience", "Nobody matches the audience yet. Import customers, or untick a filter.");
    }
  }

  @PostMapping("/pause")
  String pause(@PathVariable long id, RedirectAttributes next) {
    life.pause(id);
    return editor(id, "Paused. Nothing is sent until you resume.", next);
  }

  @PostMapping("/resume")
  String resume(@PathVariable long id, RedirectAttributes next) {
    life.resume(id);
    return editor(id, "Running again.", next);
  }

  @PostMapping("/end")
  String end(@PathVariable long id, RedirectAttributes next) {
    life.cancelRest(id);
    return editor(id, "Ended. What was not sent yet is called off.", next);
  }

  @PostMapping("/logo")
  String upload(
      @PathVariable long id, @RequestParam("logo") MultipartFile file, RedirectAttributes next)
      throws IOException {
    Touchpoint touchpoint = touchpoints.find(id);
    if (file.getSize() > Logos.MAX_BYTES) {
      throw new InvalidInput("logo", "Choose a picture of at most 200 kB.");
    }
    long logoId = logos.store(touchpoint.surveyId(), file.getBytes());
    setLogo(touchpoint, logoId);
    return editor(id, "The logo is saved.", next);
  }

  @PostMapping("/logo/removal")
  String removeLogo(@PathVariable long id, RedirectAttributes next) {
    setLogo(touchpoints.find(id), null);
    return editor(id, "The logo is removed.", next);
  }

  private void setLogo(Touchpoint touchpoint, @Nullable Long logoId) {
    SurveyDraft draft = surveys.draft(touchpoint.surveyId());
    surveys.saveDraft(touchpoint.surveyId(), draft.revision(), draft.content().withLogo(logoId));
  }

  private static String editor(long id, String flash, RedirectAttributes next) {
    next.addFlashAttribute("flash", flash);
    return "redirect:/program/touchpoints/" + id;
  }
}
