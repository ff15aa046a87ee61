package org.heed.response.web.list;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.heed.platform.text.LanguageName;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.Response;
import org.heed.response.ResponsePage;
import org.heed.response.Responses;
import org.heed.response.extra.FurtherAnswers;
import org.heed.response.history.BroughtAlong;
import org.heed.response.open.CameAlong;
import org.heed.survey.SurveyVersion;
import org.heed.survey.Surveys;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One answer with its history, and whether it counts. */
@Controller
class ResponseController {

  private final Responses responses;
  private final Workspaces workspaces;
  private final Surveys surveys;
  private final FurtherAnswers further;
  private final CameAlong cameAlong;
  private final BroughtAlong brought;

  ResponseController(
      Responses responses,
      Workspaces workspaces,
      Surveys surveys,
      FurtherAnswers further,
      CameAlong cameAlong,
      BroughtAlong brought) {
    this.brought = brought;
    this.cameAlong = cameAlong;
    this.surveys = surveys;
    this.further = further;
    this.responses = responses;
    this.workspaces = workspaces;
  }

  @GetMapping("/responses/{id}")
  @RequiresPermission(Permission.SEE_RESPONSES)
  ModelAndView show(@PathVariable long id) {
    return page(id, HttpStatus.OK, Map.of());
  }

  /** Takes the answer out of every count. */
  @PostMapping("/responses/{id}/invalidation")
  @RequiresPermission(Permission.INVALIDATE_RESPONSES)
  ModelAndView invalidate(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      responses.invalidate(id, reason);
    } catch (InvalidInput missing) {
      return page(
          id,
          HttpStatus.UNPROCESSABLE_CONTENT,
          Map.of("problem", String.valueOf(missing.getMessage())));
    }
    next.addFlashAttribute("flash", "This answer no longer counts. You can undo that below.");
    return new ModelAndView("redirect:/responses/" + id);
  }

  /** Lets it count again. */
  @PostMapping("/responses/{id}/validation")
  @RequiresPermission(Permission.INVALIDATE_RESPONSES)
  ModelAndView validate(@PathVariable long id, RedirectAttributes next) {
    responses.revalidate(id);
    next.addFlashAttribute("flash", "This answer counts again.");
    return new ModelAndView("redirect:/responses/" + id);
  }

  private ModelAndView page(long id, HttpStatus status, Map<String, @Nullable Object> more) {
    ZoneId zone = workspaces.current().timeZone();
    ResponsePage.Row row =
        responses.named(id).orElseThrow(() -> new NotFound("There is no answer %d.".formatted(id)));
    SurveyVersion version = version(row.response());
    BroughtAlong.Origin origin = brought.of(id).orElse(null);
    ModelAndView page = new ModelAndView("response/show", more, status);
    page.addObject("answer", ListedAnswer.of(row, zone, ""));
    page.addObject(
        "changes",
        responses.history(id).stream().map(change -> HistoryLine.of(change, zone)).toList());
    page.addObject("further", SaidFurther.of(version, further.of(id)));
    String language = row.response().language();
    page.addObject("language", language == null ? null : LanguageName.of(language));
    page.addObject("version", version);
    page.addObject("came", cameAlong.with(id));
    page.addObject("origin", origin);
    page.addObject("elsewhere", origin == null ? List.of() : SaidFurther.of(origin));
    page.addObject("mayJudge", Actor.current().may(Permission.INVALIDATE_RESPONSES));
    return page;
  }

  /** The frozen wording; an import may name none that is still there. */
  private @Nullable SurveyVersion version(Response response) {
    try {
      return surveys.version(response.surveyVersionId());
    } catch (NotFound unknown) {
      return null;
    }
  }
}
