package org.heed.survey.authoring;

import java.util.List;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.ShowIf;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyEdit;
import org.heed.survey.language.Words;

/**
 * The texts of the templates. All are shipped in every language, so that a survey made from a
 * template can be sent to everybody at once.
 */
final class TemplateTexts {

  private static final Words ENGLISH = new Words("en");

  private TemplateTexts() {}

  static SurveyContent of(Template template, SurveyContent base) {
    Wording wording = Wording.of(template.kind());
    SurveyEdit edit =
        base.edit()
            .kind(template.kind())
            .question(wording.question())
            .ends(wording.low(), wording.high())
            .questions(questions(template));
    return switch (template) {
      case RELATIONSHIP, RENEWAL -> edit.done();
      // A text message carries the question alone, so it has to say by itself what it is about.
      case SUPPORT, AI_SUPPORT -> moment(template, edit.question(Wording.help())).done();
      default -> moment(template, edit).done();
    };
  }

  private static SurveyEdit moment(Template template, SurveyEdit edit) {
    return edit.intro(ENGLISH.text("std.moment." + template.key()));
  }

  private static List<Question> questions(Template template) {
    Question solved =
        new Question(
            "solved", QuestionKind.YES_NO, ENGLISH.text("std.solved"), List.of(), null, null);
    return switch (template) {
      case SELF_SERVICE -> List.of(solved);
      case AI_SUPPORT -> List.of(solved, person());
      default -> List.of();
    };
  }

  /** Asked only of those whom the assistant did not help. */
  private static Question person() {
    return new Question(
        "person",
        QuestionKind.YES_NO,
        ENGLISH.text("std.person"),
        List.of(),
        new ShowIf("solved", List.of("no")),
        null);
  }
}
