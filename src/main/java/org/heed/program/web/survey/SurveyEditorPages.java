package org.heed.program.web.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.web.Permission;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.statistics.SurveyKind;
import org.heed.survey.BrandColor;
import org.heed.survey.Logos;
import org.heed.survey.QuestionKind;
import org.heed.survey.SurveyChanges;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyDraft;
import org.heed.survey.SurveyVersion;
import org.heed.survey.Surveys;
import org.heed.survey.authoring.SurveyAdvice;
import org.heed.survey.authoring.Template;
import org.heed.survey.language.Localized;
import org.heed.workspace.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the survey editor shows. */
@Component
class SurveyEditorPages {

  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final Logos logos;

  SurveyEditorPages(Touchpoints touchpoints, Surveys surveys, Logos logos) {
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.logos = logos;
  }

  SurveyDraft draft(long touchpointId) {
    return surveys.draft(touchpoints.find(touchpointId).surveyId());
  }

  String show(long touchpointId, Model page) {
    SurveyDraft draft = draft(touchpointId);
    return show(touchpointId, draft.content(), draft.revision(), Map.of(), page);
  }

  /** The editor with a text that is not saved, and what is wrong with it. */
  String show(
      long touchpointId,
      SurveyContent content,
      int revision,
      Map<String, String> problems,
      Model page) {
    Touchpoint touchpoint = touchpoints.find(touchpointId);
    head(touchpoint, page);
    page.addAttribute("survey", content);
    page.addAttribute("revision", revision);
    page.addAttribute("problems", problems);
    page.addAttribute("advice", SurveyAdvice.of(content));
    choices(content, page);
    return "program/survey";
  }

  private void choices(SurveyContent content, Model page) {
    page.addAttribute("kinds", SurveyKind.values());
    page.addAttribute("questionKinds", QuestionKind.values());
    page.addAttribute("templates", Template.values());
    page.addAttribute("categories", CategoryRow.of(content));
    page.addAttribute("questions", QuestionRow.of(content));
    page.addAttribute(
        "retired", content.questions().stream().filter(each -> each.retired() != null).toList());
    page.addAttribute("languages", Localized.offered(content));
    page.addAttribute("logo", content.logoId() == null ? null : logos.path(content.logoId()));
    boolean painted = BrandColor.isValid(content.brandColor());
    page.addAttribute("color", painted ? content.brand() : null);
  }

  /** What every page of the survey begins with. */
  void head(Touchpoint touchpoint, Model page) {
    page.addAttribute("touchpoint", touchpoint);
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    Optional<SurveyVersion> version = surveys.newestVersion(touchpoint.surveyId());
    SurveyContent draft = surveys.draft(touchpoint.surveyId()).content();
    List<SurveyChanges.Change> changes =
        version.map(one -> SurveyChanges.between(one.content(), draft)).orElse(List.of());
    page.addAttribute("version", version.orElse(null));
    page.addAttribute("changes", changes);
  }
}
