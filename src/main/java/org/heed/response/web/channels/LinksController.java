package org.heed.response.web.channels;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.response.open.AnswerLink;
import org.heed.response.open.AnswerLinks;
import org.heed.survey.SurveyContent;
import org.heed.survey.Surveys;
import org.heed.workspace.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which public links, codes and kiosks are made. */
@Controller
@RequestMapping("/program/touchpoints/{id}/links")
@RequiresPermission(Permission.SEE_PROGRAM)
class LinksController {

  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
  private static final int PNG_PIXELS = 1_000;

  private final AnswerLinks links;
  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final String server;

  LinksController(
      AnswerLinks links, Touchpoints touchpoints, Surveys surveys, HeedSettings settings) {
    this.links = links;
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.server = settings.linkBase();
  }

  @GetMapping
  String show(@PathVariable long id, Model model) {
    return show(id, LinkForm.empty(), Map.of(), model);
  }

  @PostMapping
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String create(
      @PathVariable long id,
      @ModelAttribute("form") LinkForm form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    touchpoints.find(id);
    try {
      String unnamed = "Link " + (links.of(id).size() + 1);
      links.create(id, form.points(unnamed), form.cleanSource(), form.values(), form.code());
    } catch (InvalidInput problem) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(id, form, Map.of(problem.field(), problem.getMessage()), model);
    }
    next.addFlashAttribute("flash", "Made.");
    return "redirect:/program/touchpoints/{id}/links";
  }

  private String show(long id, LinkForm form, Map<String, String> problems, Model model) {
    Touchpoint touchpoint = touchpoints.find(id);
    model.addAttribute("touchpoint", touchpoint);
    model.addAttribute("links", links.of(id).stream().map(this::named).toList());
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    model.addAttribute("running", touchpoint.state() == TouchpointState.RUNNING);
    return "channels/links";
  }

  @PostMapping("/{linkId}/closure")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String close(@PathVariable long id, @PathVariable long linkId, RedirectAttributes next) {
    links.close(links.find(id, linkId));
    next.addFlashAttribute("flash", "Closed. Its answers stay.");
    return "redirect:/program/touchpoints/{id}/links";
  }

  @GetMapping("/{linkId}/code.svg")
  ResponseEntity<String> svg(@PathVariable long id, @PathVariable long linkId) {
    return ResponseEntity.ok().contentType(SVG).body(code(id, linkId).svg());
  }

  @GetMapping("/{linkId}/code.png")
  ResponseEntity<byte[]> png(@PathVariable long id, @PathVariable long linkId) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"code-" + linkId + ".png\"")
        .body(code(id, linkId).png(PNG_PIXELS));
  }

  private QrCode code(long id, long linkId) {
    return QrCode.of(named(links.find(id, linkId)).url());
  }

  /** One A4 page for each of the chosen links; for all of them when none is chosen. */
  @GetMapping("/sheet")
  String sheet(
      @PathVariable long id, @RequestParam(defaultValue = "") List<Long> link, Model model) {
    Touchpoint touchpoint = touchpoints.find(id);
    SurveyContent content = surveys.draft(touchpoint.surveyId()).content();
    model.addAttribute("touchpoint", touchpoint);
    model.addAttribute("content", content);
    model.addAttribute(
        "links",
        links.of(id).stream()
            .filter(one -> link.isEmpty() || link.contains(one.id()))
            .map(this::named)
            .toList());
    return "channels/sheet";
  }

  private NamedLink named(AnswerLink link) {
    String token = links.token(link);
    return new NamedLink(link, server + "/l/" + token, server + "/k/" + token);
  }

  /**
   * A link with its addresses.
   *
   * @param url for visitors
   * @param kiosk for a screen that stands there
   */
  record NamedLink(AnswerLink link, String url, String kiosk) {}
}
