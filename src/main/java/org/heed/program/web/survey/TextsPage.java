package org.heed.program.web.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoints;
import org.heed.survey.ContentRules;
import org.heed.survey.OwnTexts;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyDraft;
import org.heed.survey.Surveys;
import org.heed.survey.TextKeys;
import org.heed.survey.language.Localized;
import org.heed.workspace.Actor;
import org.jspecify.annotations.Nullable;
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

/** The table of a survey's texts in other languages. */
@Controller
@RequestMapping("/program/touchpoints/{id}/survey/texts")
@RequiresPermission(Permission.SEE_PROGRAM)
class TextsPage {

  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final SurveyEditorPages pages;

  TextsPage(Touchpoints touchpoints, Surveys surveys, SurveyEditorPages pages) {
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.pages = pages;
  }

  @GetMapping
  String table(@PathVariable long id, @RequestParam @Nullable List<String> lang, Model page) {
    SurveyDraft draft = pages.draft(id);
    List<String> asked =
        Objects.requireNonNullElse(lang, List.<String>of()).stream()
            .map(String::strip)
            .filter(tag -> !tag.isEmpty() && tag.length() <= 20)
            .toList();
    List<String> shown =
        asked.isEmpty() ? draft.content().translations().keySet().stream().toList() : asked;
    return show(id, draft.content(), draft.revision(), shown, Map.of(), page);
  }

  private String show(
      long id,
      SurveyContent content,
      int revision,
      List<String> languages,
      Map<String, String> problems,
      Model page) {
    pages.head(touchpoints.find(id), page);
    page.addAttribute("survey", content);
    page.addAttribute("revision", revision);
    page.addAttribute("problems", problems);
    page.addAttribute("table", TextTable.of(content, languages));
    return "program/survey-texts";
  }

  @PostMapping
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String save(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    Typed typed = new Typed(fields);
    SurveyDraft draft = pages.draft(id);
    List<String> languages = typed.all("lang");
    SurveyContent content = translated(draft.content(), typed, languages);
    Map<String, String> problems = new LinkedHashMap<>(ContentRules.problems(content));
    if (problems.isEmpty()) {
      try {
        surveys.saveDraft(draft.surveyId(), typed.number("revision"), content);
        next.addFlashAttribute("flash", "Saved.");
        next.addAttribute("lang", languages.toArray());
        return "redirect:/program/touchpoints/{id}/survey/texts";
      } catch (Conflict overtaken) {
        problems.put("revision", overtaken.getMessage());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(id, content, draft.revision(), languages, problems, page);
  }

  private static SurveyContent translated(
      SurveyContent content, Typed typed, List<String> languages) {
    Map<String, OwnTexts> translations = new TreeMap<>(content.translations());
    for (String language : languages) {
      OwnTexts before = translations.getOrDefault(language, new OwnTexts(Map.of()));
      Map<String, OwnTexts.Text> texts = new TreeMap<>();
      TextKeys.of(content)
          .forEach(
              (key, source) -> {
                String field = "translations." + language + "." + key;
                boolean signed = typed.has(field + ".ok");
                String text = typed.text(field);
                if (text.isEmpty() && signed) {
                  text = Localized.text(content, language, key, source).orElse("");
                }
                if (!text.isEmpty()) {
                  texts.put(key, text(before.texts().get(key), text, source, signed));
                }
              });
      if (texts.isEmpty()) {
        translations.remove(language);
      } else {
        translations.put(language, new OwnTexts(texts));
      }
    }
    return content.edit().translations(translations).done();
  }

  /** Who signed a text off stays as long as neither it nor its source changes. */
  private static OwnTexts.Text text(
      OwnTexts.@Nullable Text before, String text, String source, boolean signed) {
    if (before == null || !before.text().equals(text)) {
      return new OwnTexts.Text(text, source, signed ? Actor.current().name() : null);
    }
    if (!signed) {
      return new OwnTexts.Text(text, before.source(), null);
    }
    boolean stays = before.source().equals(source) && before.reviewedBy() != null;
    return stays ? before : new OwnTexts.Text(text, source, Actor.current().name());
  }
}
