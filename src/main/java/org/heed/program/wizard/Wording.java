package org.heed.program.wizard;

import java.util.List;
import java.util.stream.Collectors;
import org.heed.platform.text.LanguageName;
import org.heed.program.wizard.Proposal.Reason;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Localized;

/** Surveys in the languages that customers speak. */
final class Wording {

  private Wording() {}

  /**
   * The survey, written in the main language. With several languages its question is the standard
   * one, which Heed can ask in all of them.
   */
  static SurveyContent of(SurveyContent standard, SurveyContent own, WizardAnswers answers) {
    SurveyContent chosen = answers.englishOnly() ? own : standard;
    return Localized.in(chosen, answers.languages().getFirst());
  }

  /** What is proposed about languages; people are asked in theirs. */
  static List<Reason> reasons(SurveyContent survey, WizardAnswers answers) {
    if (answers.englishOnly()) {
      return List.of();
    }
    List<String> missing =
        answers.languages().stream().filter(tag -> !Localized.isComplete(survey, tag)).toList();
    String because =
        missing.isEmpty()
            ? "Everybody is asked in their own language. The standard question is used because its"
                + " translations are there."
            : "Translate it into %s; until then they are asked in %s."
                .formatted(names(missing), names(answers.languages().subList(0, 1)));
    return List.of(new Reason("In " + names(answers.languages()), because));
  }

  private static String names(List<String> tags) {
    return tags.stream().map(LanguageName::of).collect(Collectors.joining(", "));
  }
}
