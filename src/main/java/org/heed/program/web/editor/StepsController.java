package org.heed.program.web.editor;

import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.Touchpoints;
import org.heed.program.planning.Audiences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a touchpoint's life: publish, start, pause, resume, end. */
@Controller
@RequestMapping("/program/touchpoints/{id}")
@RequiresPermission(Permission.EDIT_PROGRAM)
class StepsController {

  private final Touchpoints touchpoints;
  private final TouchpointLife life;
  private final Audiences audiences;
  private final EditorPages pages;

  StepsController(
      Touchpoints touchpoints, TouchpointLife life, Audiences audiences, EditorPages pages) {
    this.audiences = audiences;
    this.touchpoints = touchpoints;
    this.life = life;
    this.pages = pages;
  }

  @PostMapping("/versions")
  String publish(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes next) {
    int number = touchpoints.publish(id).number();
    String page =
        editor(
            id,
            "Version " + number + " is published. Whoever is planned from now on gets it.",
            next);
    return from.equals("survey") ? page + "/survey" : page;
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

  private static String editor(long id, String flash, RedirectAttributes next) {
    next.addFlashAttribute("flash", flash);
    return "redirect:/program/touchpoints/" + id;
  }
}
