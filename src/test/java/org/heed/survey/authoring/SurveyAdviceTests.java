package org.heed.survey.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.heed.survey.CategoryTexts;
import org.heed.survey.ContentRules;
import org.heed.survey.Link;
import org.heed.survey.OwnTexts;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Languages;
import org.heed.survey.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurveyAdviceTests {

  private static final SurveyContent STANDARD = Template.RELATIONSHIP.survey("Acme");

  @ParameterizedTest
  @EnumSource(Template.class)
  void everyTemplateIsValidAndCompleteInEveryLanguage(Template template) {
    SurveyContent survey = template.survey("Acme");
    assertThat(ContentRules.problems(survey)).isEmpty();
    assertThat(survey.kind()).isEqualTo(template.kind());
    assertThat(Languages.all()).allMatch(one -> Localized.isComplete(survey, one.tag()));
    assertThat(SurveyAdvice.of(survey)).noneMatch(one -> !one.field().equals("questions"));
  }

  @Test
  void leadingWordsAndDoubleQuestionsAreNamed() {
    SurveyContent leading =
        STANDARD.edit().question("How great and fast is {product}? Why?").done();
    assertThat(sentences(leading))
        .contains("Leave out “great”.")
        .contains("Split what “and” joins, or leave one out.")
        .contains("Ask one question before the scale.")
        .contains("The question differs from the standard wording.");
    assertThat(sentences(STANDARD.edit().question("How do you like the greatness?").done()))
        .noneMatch(sentence -> sentence.startsWith("Leave out"));
  }

  @Test
  void aMissingOrClosedProbeIsNamed() {
    CategoryTexts closed = new CategoryTexts("Was it good?", List.of(), "Thanks", null);
    CategoryTexts missing = new CategoryTexts("", List.of(), "Thanks", null);
    assertThat(
            sentences(
                STANDARD
                    .edit()
                    .texts(Category.PROMOTER, closed)
                    .texts(Category.DETRACTOR, missing)
                    .done()))
        .contains("Let the follow-up for “promoter” begin with what, how or why.")
        .contains("Ask “detractor” people why.");
  }

  @Test
  void reviewsAskedOnlyOfTheHappyAreNamed() {
    CategoryTexts happy = STANDARD.texts(Category.PROMOTER);
    Link review = new Link("Review us", "https://reviews.example");
    SurveyContent gating =
        STANDARD
            .edit()
            .texts(
                Category.PROMOTER,
                new CategoryTexts(happy.followUp(), happy.reasons(), happy.closing(), review))
            .done();
    assertThat(SurveyAdvice.of(gating)).extracting(Advice::field).contains("promoter.linkUrl");
  }

  @Test
  void paleColoursUnknownVariablesAndHalfTranslationsAreNamed() {
    SurveyContent survey =
        STANDARD
            .edit()
            .question("Hello {name}, what about {product}?")
            .look("#ffee88", "", null)
            .questions(
                List.of(
                    new Question(
                        "q1", QuestionKind.YES_NO, "Was it solved?", List.of(), null, null)))
            .translations(
                Map.of(
                    "de",
                    new OwnTexts(Map.of("intro", new OwnTexts.Text("Kurz.", "Short.", null)))))
            .done();
    assertThat(sentences(survey))
        .contains("{name} is not a variable; only {product} is.")
        .contains("Choose a darker colour.")
        .contains("The survey asks up to 3 questions.")
        .anyMatch(sentence -> sentence.startsWith("Deutsch: 2 texts"));
  }

  @Test
  void standardWordingFollowsTheKindAndOwnWordingStays() {
    SurveyContent effort = Wording.changed(STANDARD, SurveyKind.CES7);
    assertThat(effort.question()).isEqualTo(Wording.of(SurveyKind.CES7).question());
    assertThat(effort.lowLabel()).isEqualTo("Strongly disagree");
    SurveyContent own = STANDARD.edit().question("Ours?").done();
    assertThat(Wording.changed(own, SurveyKind.CSAT5).question()).isEqualTo("Ours?");
  }

  private static List<String> sentences(SurveyContent content) {
    return SurveyAdvice.of(content).stream().map(Advice::sentence).toList();
  }
}
