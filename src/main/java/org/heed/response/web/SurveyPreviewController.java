package org.heed.response.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoints;
import org.heed.response.web.SurveyPage.Step;
import org.heed.survey.SurveyContent;
import org.heed.survey.authoring.Sketches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The survey page as its editor sees it: the draft, or what the editor has not saved yet; every
 * step, nothing to send.
 */
@Controller
@RequiresPermission(Permission.SEE_PROGRAM)
class SurveyPreviewController {

  private static final String SAVED = "/program/touchpoints/{id}/preview";
  private static final String UNSAVED = SAVED + "/unsaved";

  private final SurveyLinks links;
  private final SurveyPages pages;
  private final Sketches sketches;
  private final Touchpoints touchpoints;

  SurveyPreviewController(
      SurveyLinks links, SurveyPages pages, Sketches sketches, Touchpoints touchpoints) {
    this.links = links;
    this.pages = pages;
    this.sketches = sketches;
    this.touchpoints = touchpoints;
  }

  /** Shows one step: {@code ask} (the first), {@code follow} or {@code thanks}. */
  @GetMapping({SAVED + "/page", UNSAVED + "/page"})
  ModelAndView page(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String score,
      @RequestParam(required = false, defaultValue = "ask") String step,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean unsaved = isUnsaved(request);
    SurveyLink link = new SurveyLink(WorkspaceScope.current(), id, true);
    OptionalInt number = SurveyForm.score(score);
    SurveyPage page =
        pages
            .preview(link, content(id, unsaved), lang, unsaved)
            .page(step(step), number.isPresent() ? number.getAsInt() : null);
    return SurveyViews.showPreview(page, response);
  }

  private static Step step(String text) {
    return switch (text) {
      case "follow" -> Step.FOLLOW;
      case "thanks" -> Step.THANKS;
      default -> Step.ASK;
    };
  }

  @GetMapping({SAVED + "/brand.css", UNSAVED + "/brand.css"})
  ResponseEntity<String> colors(@PathVariable long id, HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(BrandController.CSS)
        .cacheControl(CacheControl.noStore())
        .body(BrandController.css(content(id, isUnsaved(request)).brand()));
  }

  private SurveyContent content(long touchpointId, boolean unsaved) {
    return unsaved
        ? sketches.shown(touchpoints.find(touchpointId).surveyId())
        : links.draft(WorkspaceScope.current(), touchpointId);
  }

  private static boolean isUnsaved(HttpServletRequest request) {
    return request.getRequestURI().contains("/preview/unsaved/");
  }
}
