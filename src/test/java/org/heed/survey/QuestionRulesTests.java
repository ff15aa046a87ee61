package org.heed.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionRulesTests {

  @Test
  void aRuleMayRestOnTheScoreOrOnAnEarlierAnswer() {
    assertThat(
            problems(
                yesNo("q1", new ShowIf("score", List.of("detractor", "passive"))),
                yesNo("q2", new ShowIf("q1", List.of("no")))))
        .isEmpty();
  }

  @Test
  void questionsThatWaitForEachOtherAreRefusedWithBothNames() {
    assertThat(
            problems(
                yesNo("q1", new ShowIf("q2", List.of("yes"))),
                yesNo("q2", new ShowIf("q1", List.of("yes")))))
        .containsEntry(
            "questions.q1.showIf",
            "Questions 1 and 2 wait for each other, so neither would ever be asked.");
  }

  @Test
  void aLongCircleIsFoundToo() {
    assertThat(
            problems(
                yesNo("q1", new ShowIf("q3", List.of("yes"))),
                yesNo("q2", new ShowIf("q1", List.of("yes"))),
                yesNo("q3", new ShowIf("q2", List.of("yes")))))
        .containsOnlyKeys("questions.q1.showIf", "questions.q2.showIf", "questions.q3.showIf");
  }

  @Test
  void aQuestionCannotDependOnItself() {
    assertThat(problems(yesNo("q1", new ShowIf("q1", List.of("yes")))))
        .containsEntry("questions.q1.showIf", "A question cannot depend on its own answer.");
  }

  @Test
  void aRuleCannotRestOnALaterQuestion() {
    assertThat(problems(yesNo("q1", new ShowIf("q2", List.of("yes"))), yesNo("q2", null)))
        .containsEntry(
            "questions.q1.showIf",
            "Question 2 comes later. A question can only depend on an earlier one; move it down.");
  }

  @Test
  void aRuleCannotRestOnWhatIsNotAskedOrHasNoSuchAnswer() {
    Question retired = question("q1", QuestionKind.YES_NO, List.of(), null, "Nobody read it");
    Question text = question("q2", QuestionKind.TEXT, List.of(), null, null);
    assertThat(
            problems(
                retired,
                text,
                yesNo("q3", new ShowIf("q1", List.of("yes"))),
                yesNo("q4", new ShowIf("q2", List.of("good"))),
                yesNo("q5", new ShowIf("q3", List.of("maybe"))),
                yesNo("q6", new ShowIf("score", List.of("angry")))))
        .containsEntry(
            "questions.q3.showIf", "The question this rule rests on is not asked any more.")
        .containsEntry(
            "questions.q4.showIf",
            "Question 2 is answered in free words; a rule cannot rest on it.")
        .containsEntry("questions.q5.showIf", "Question 3 has no answer “maybe”. It has: yes, no.")
        .containsEntry("questions.q6.showIf", "For the score use promoter, passive or detractor.");
  }

  @Test
  void fiveQuestionsAreAskedAtMostAndRetiredOnesDoNotCount() {
    Question[] six =
        IntStream.rangeClosed(1, 6)
            .mapToObj(number -> yesNo("q" + number, null))
            .toArray(Question[]::new);
    assertThat(problems(six)).containsOnlyKeys("questions");
    six[0] = question("q1", QuestionKind.YES_NO, List.of(), null, "Answered by the product now");
    assertThat(problems(six)).isEmpty();
  }

  @Test
  void optionsAreFewDifferentAndThere() {
    assertThat(problems(question("q1", QuestionKind.SINGLE, List.of("One"), null, null)))
        .containsEntry("questions.q1.options", "Offer two to 12 options, one to a line.");
    assertThat(problems(question("q1", QuestionKind.MULTIPLE, List.of("A", "A"), null, null)))
        .containsEntry("questions.q1.options", "Each option may appear once.");
  }

  @Test
  void idsAreUniqueAndNeverTheWordForTheScore() {
    assertThat(problems(yesNo("q1", null), yesNo("q1", null)))
        .containsEntry("questions.q1.id", "Two questions have the name q1.");
    assertThat(problems(yesNo("score", null))).containsKey("questions.score.id");
  }

  private static Question yesNo(String id, @Nullable ShowIf rule) {
    return question(id, QuestionKind.YES_NO, List.of(), rule, null);
  }

  private static Question question(
      String id,
      QuestionKind kind,
      List<String> options,
      @Nullable ShowIf rule,
      @Nullable String retired) {
    return new Question(id, kind, "Was it solved?", options, rule, retired);
  }

  private static Map<String, String> problems(Question... questions) {
    Map<String, String> problems = new LinkedHashMap<>();
    QuestionRules.check(List.of(questions), problems);
    return problems;
  }
}
