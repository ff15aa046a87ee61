package org.heed.response.web.list;

import java.util.List;
import java.util.Map;
import org.heed.response.history.BroughtAlong;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.SurveyVersion;
import org.jspecify.annotations.Nullable;

/**
 * A further question with what was answered to it.
 *
 * @param question as it was worded when it was asked
 */
record SaidFurther(String question, String answer) {

  static List<SaidFurther> of(@Nullable SurveyVersion version, Map<String, List<String>> answers) {
    if (version == null) {
      return answers.entrySet().stream()
          .map(said -> new SaidFurther(said.getKey(), String.join(", ", said.getValue())))
          .toList();
    }
    return version.content().questions().stream()
        .filter(question -> answers.containsKey(question.id()))
        .map(
            question ->
                new SaidFurther(
                    version.content().filled(question.text()),
                    words(question, answers.getOrDefault(question.id(), List.of()))))
        .toList();
  }

  /** Those of the system in which an imported answer was given. */
  static List<SaidFurther> of(BroughtAlong.Origin origin) {
    return origin.further().entrySet().stream()
        .map(said -> new SaidFurther(said.getKey(), said.getValue()))
        .toList();
  }

  private static String words(Question question, List<String> values) {
    String joined = String.join(", ", values);
    return question.kind() == QuestionKind.RATING ? joined + " of 5" : joined;
  }
}
