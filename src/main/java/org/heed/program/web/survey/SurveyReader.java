package org.heed.program.web.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.heed.survey.CategoryTexts;
import org.heed.survey.Link;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.ShowIf;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyEdit;
import org.heed.survey.authoring.Wording;
import org.jspecify.annotations.Nullable;

/** Makes a survey of what was typed, right or wrong; what is not on the form stays. */
final class SurveyReader {

  private final SurveyContent before;
  private final Typed typed;

  private SurveyReader(SurveyContent before, Typed typed) {
    this.before = before;
    this.typed = typed;
  }

  static SurveyContent read(SurveyContent before, Typed typed) {
    return new SurveyReader(before, typed).content();
  }

  private SurveyContent content() {
    String replyTo = typed.line("replyTo");
    SurveyEdit edit =
        before
            .edit()
            .kind(kind("kindBefore"))
            .language(typed.has("language") ? typed.line("language") : before.language())
            .product(typed.line("productName"))
            .question(typed.text("question"))
            .ends(typed.line("lowLabel"), typed.line("highLabel"))
            .intro(typed.text("intro"))
            .incentive(typed.text("incentive"))
            .questions(questions())
            .look(
                typed.line("brandColor"),
                typed.line("senderName"),
                replyTo.isEmpty() ? null : replyTo);
    for (Category category : Category.values()) {
      edit.texts(category, texts(category.name().toLowerCase(Locale.ROOT)));
    }
    SurveyContent content = edit.done();
    SurveyKind chosen = kind("kind");
    return chosen == content.kind() ? content : Wording.changed(content, chosen);
  }

  private SurveyKind kind(String field) {
    String key = typed.line(field);
    return Arrays.stream(SurveyKind.values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElse(before.kind());
  }

  private CategoryTexts texts(String category) {
    String label = typed.line(category + ".linkLabel");
    String url = typed.line(category + ".linkUrl");
    return new CategoryTexts(
        typed.text(category + ".followUp"),
        typed.lines(category + ".reasons"),
        typed.text(category + ".closing"),
        label.isEmpty() && url.isEmpty() ? null : new Link(label, url));
  }

  /** In the order in which the page had them. */
  private List<Question> questions() {
    return typed.all("order").stream().map(this::question).toList();
  }

  private Question question(String id) {
    String prefix = "questions." + id + ".";
    String retired = typed.has(prefix + "retired") ? typed.line(prefix + "retired") : null;
    Optional<Question> known =
        before.questions().stream().filter(question -> question.id().equals(id)).findFirst();
    if (known.isPresent() && (retired != null || !typed.has(prefix + "text"))) {
      return retired == null ? known.get() : retired(known.get(), retired);
    }
    QuestionKind kind = questionKind(typed.line(prefix + "kind"));
    return new Question(
        id,
        kind,
        typed.text(prefix + "text"),
        kind.hasOptions() ? typed.lines(prefix + "options") : List.of(),
        showIf(prefix + "after"),
        retired);
  }

  private static Question retired(Question question, String reason) {
    return new Question(
        question.id(),
        question.kind(),
        question.text(),
        question.options(),
        question.showIf(),
        reason);
  }

  private static QuestionKind questionKind(String name) {
    return Arrays.stream(QuestionKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(QuestionKind.TEXT);
  }

  private @Nullable ShowIf showIf(String field) {
    String subject = typed.line(field);
    return subject.isEmpty() ? null : new ShowIf(subject, typed.all(field + "." + subject));
  }
}
