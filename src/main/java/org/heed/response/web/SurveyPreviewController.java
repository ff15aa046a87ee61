package org.heed.response.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.web.SurveyPage.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The survey page as its editor sees it: the draft, every step, nothing to send. */
@Controller
@RequiresPermission(Permission.SEE_PROGRAM)
class SurveyPreviewController {

  private final SurveyLinks links;
  private final SurveyPages pages;

  SurveyPreviewController(SurveyLinks links, SurveyPages pages) {
    this.links = links;
    this.pages = pages;
  }

  /** Shows one step: {@code ask} (the first), {@code follow} or {@code thanks}. */
  @GetMapping("/program/touchpoints/{id}/preview/page")
  ModelAndView page(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String score,
      @RequestParam(required = false, defaultValue = "ask") String step,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletResponse response) {
    SurveyLink link = new SurveyLink(WorkspaceScope.current(), id, true);
    OptionalInt number = SurveyForm.score(score);
    SurveyPage page =
        pages
            .preview(link, links.draft(link.workspaceId(), id), lang)
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

  @GetMapping("/program/touchpoints/{id}/preview/brand.css")
  ResponseEntity<String> colors(@PathVariable long id) {
    return ResponseEntity.ok()
        .contentType(BrandController.CSS)
        .cacheControl(CacheControl.noStore())
        .body(BrandController.css(links.draft(WorkspaceScope.current(), id).brand()));
  }
}
