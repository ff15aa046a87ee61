package org.heed.program.web.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.authoring.Template;
import org.jspecify.annotations.Nullable;

/** What the small buttons of the editor do to the text on the page, before anything is saved. */
final class SurveySteps {

  private SurveySteps() {}

  /**
   * The survey after a button was pressed.
   *
   * @param step such as {@code add}, {@code up:q2} or {@code template:support}
   * @param reason why a question is retired
   */
  static SurveyContent after(SurveyContent content, String step, String reason) {
    String[] parts = step.split(":", 2);
    String subject = parts.length > 1 ? parts[1] : "";
    List<Question> questions = new ArrayList<>(content.questions());
    switch (parts[0]) {
      case "add" -> questions.add(fresh(questions));
      case "up" -> move(questions, subject, -1);
      case "down" -> move(questions, subject, 1);
      case "remove" -> questions.removeIf(question -> question.id().equals(subject));
      case "retire" -> questions.replaceAll(each -> retired(each, subject, reason));
      case "revive" -> questions.replaceAll(each -> retired(each, subject, null));
      case "template" -> {
        return template(content, subject);
      }
      default -> {
        // The kind or an option changed: the page is only drawn again.
      }
    }
    return content.edit().questions(questions).done();
  }

  private static Question fresh(List<Question> questions) {
    String id =
        IntStream.rangeClosed(1, questions.size() + 1)
            .mapToObj(number -> "q" + number)
            .filter(name -> questions.stream().noneMatch(each -> each.id().equals(name)))
            .findFirst()
            .orElseThrow();
    return new Question(id, QuestionKind.SINGLE, "", List.of(), null, null);
  }

  /** Past retired questions, which are not shown between the others. */
  private static void move(List<Question> questions, String id, int step) {
    List<Integer> asked =
        IntStream.range(0, questions.size())
            .filter(index -> questions.get(index).retired() == null)
            .boxed()
            .toList();
    for (int place = 0; place < asked.size(); place++) {
      int other = place + step;
      if (questions.get(asked.get(place)).id().equals(id) && other >= 0 && other < asked.size()) {
        Collections.swap(questions, asked.get(place), asked.get(other));
        return;
      }
    }
  }

  private static Question retired(Question question, String id, @Nullable String reason) {
    return question.id().equals(id)
        ? new Question(
            question.id(),
            question.kind(),
            question.text(),
            question.options(),
            question.showIf(),
            reason)
        : question;
  }

  /** The template's wording; product, look and sender stay. */
  private static SurveyContent template(SurveyContent content, String key) {
    return Template.of(key)
        .survey(content.productName())
        .edit()
        .look(content.brandColor(), content.senderName(), content.replyTo())
        .logo(content.logoId())
        .incentive(content.incentive())
        .done();
  }
}
