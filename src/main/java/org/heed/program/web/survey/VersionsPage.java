package org.heed.program.web.survey;

import java.util.List;
import java.util.Locale;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.survey.SurveyChanges;
import org.heed.survey.SurveyVersion;
import org.heed.survey.Surveys;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was asked when, and what differs between two versions. */
@Controller
@RequiresPermission(Permission.SEE_PROGRAM)
class VersionsPage {

  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final Workspaces workspaces;
  private final SurveyEditorPages pages;

  VersionsPage(
      Touchpoints touchpoints, Surveys surveys, Workspaces workspaces, SurveyEditorPages pages) {
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.workspaces = workspaces;
    this.pages = pages;
  }

  /** Without numbers: the newest against the one before. */
  @GetMapping("/program/touchpoints/{id}/survey/versions")
  String versions(
      @PathVariable long id,
      @RequestParam @Nullable Integer from,
      @RequestParam @Nullable Integer to,
      Model page) {
    Touchpoint touchpoint = touchpoints.find(id);
    pages.head(touchpoint, page);
    List<SurveyVersion> versions = surveys.versions(touchpoint.surveyId());
    page.addAttribute("versions", versions);
    page.addAttribute("zone", workspaces.current().timeZone());
    page.addAttribute("englishLocale", Locale.ENGLISH);
    if (versions.size() > 1) {
      SurveyVersion older = numbered(versions, from == null ? versions.get(1).number() : from);
      SurveyVersion newer = numbered(versions, to == null ? versions.getFirst().number() : to);
      page.addAttribute("from", older.number());
      page.addAttribute("to", newer.number());
      page.addAttribute("difference", SurveyChanges.between(older.content(), newer.content()));
    }
    return "program/survey-versions";
  }

  private static SurveyVersion numbered(List<SurveyVersion> versions, int number) {
    return versions.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("This survey has no version " + number + "."));
  }
}
