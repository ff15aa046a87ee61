package org.heed.survey.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heed.statistics.Category;
import org.heed.survey.BrandColor;
import org.heed.survey.Link;
import org.heed.survey.Question;
import org.heed.survey.SurveyContent;
import org.heed.survey.TextKeys;
import org.heed.survey.language.Languages;
import org.heed.survey.language.Localized;

/** Reads a survey as an experienced colleague would before it goes out. */
public final class SurveyAdvice {

  /** The score and its follow-up; everything beyond costs answers. */
  private static final int FREE_QUESTIONS = 2;

  private final SurveyContent content;
  private final List<Advice> advice = new ArrayList<>();

  private SurveyAdvice(SurveyContent content) {
    this.content = content;
  }

  /** Advice in the order of the form; empty when there is nothing to say. */
  public static List<Advice> of(SurveyContent content) {
    SurveyAdvice reader = new SurveyAdvice(content);
    reader.question();
    reader.followUps();
    reader.further();
    reader.links();
    reader.color();
    reader.translations();
    return List.copyOf(reader.advice);
  }

  private void question() {
    String question = content.question();
    Wording.leading(question)
        .ifPresent(
            word ->
                add(
                    "question",
                    "Leave out “%s”.".formatted(word),
                    "It leads towards an answer. A score from a plain question is one you can"
                        + " defend."));
    if (content.kind().isNps() && !question.equals(Wording.of(content.kind()).question())) {
      add(
          "question",
          "The question differs from the standard wording.",
          "The score cannot be compared with other companies', nor with your own standard"
              + " surveys.");
    }
    if (marks(question) + marks(content.intro()) > 1) {
      add(
          "question",
          "Ask one question before the scale.",
          "With two, nobody knows which of them the number answers.");
    }
    if (question.toLowerCase(Locale.ROOT).contains(" and ")) {
      add(
          "question",
          "Split what “and” joins, or leave one out.",
          "Somebody happy with one and unhappy with the other has no number to give.");
    }
  }

  private void followUps() {
    for (Category category : Category.values()) {
      String field = key(category) + ".followUp";
      String whom = content.kind().word(category).toLowerCase(Locale.ROOT);
      String followUp = content.texts(category).followUp();
      if (followUp.isBlank()) {
        add(
            field,
            "Ask “%s” people why.".formatted(whom),
            "A number without its reason tells you nothing to do.");
      } else if (Wording.isClosed(followUp)) {
        add(
            field,
            "Let the follow-up for “%s” begin with what, how or why.".formatted(whom),
            "It can be answered with yes or no, and most people will leave it at that.");
      }
    }
  }

  private void further() {
    int asked = FREE_QUESTIONS + content.asked().size();
    if (asked > FREE_QUESTIONS) {
      add(
          "questions",
          "The survey asks up to %d questions.".formatted(asked),
          "With every question after the second fewer people finish. Keep what you will act on.");
    }
    for (Question question : content.asked()) {
      Wording.leading(question.text())
          .ifPresent(
              word ->
                  add(
                      "questions." + question.id() + ".text",
                      "Leave out “%s” in “%s”.".formatted(word, question.text()),
                      "It leads towards an answer."));
    }
  }

  private void links() {
    Link promoters = content.texts(Category.PROMOTER).link();
    boolean others =
        Stream.of(Category.PASSIVE, Category.DETRACTOR)
            .anyMatch(category -> content.texts(category).link() != null);
    if (promoters != null && !others) {
      add(
          "promoter.linkUrl",
          "Only the happiest get a link. Offer a public review site to everybody or to nobody.",
          "Asking only happy customers for reviews breaks the rules of several review sites, and"
              + " consumer law in some countries.");
    }
  }

  private void color() {
    if (BrandColor.isValid(content.brandColor())
        && content.brand().contrastOnWhite() < BrandColor.VISIBLE) {
      add(
          "brandColor",
          "Choose a darker colour.",
          "Its contrast to a white page is %.1f : 1; people with weak eyes need 3 : 1 to see the"
                  .formatted(content.brand().contrastOnWhite())
              + " buttons.");
    }
  }

  private void translations() {
    TextKeys.of(content)
        .forEach(
            (key, text) ->
                Wording.unknownVariables(text)
                    .forEach(
                        variable ->
                            add(
                                key,
                                "%s is not a variable; only {product} is.".formatted(variable),
                                "Respondents would read it as it stands.")));
    for (String tag : content.translations().keySet()) {
      int missing = Localized.missing(content, tag).size();
      if (missing > 0) {
        add(
            "translations." + tag,
            "%s: %s no translation yet."
                .formatted(
                    Languages.language(tag).name(),
                    missing == 1 ? "1 text has" : missing + " texts have"),
            "Until all are there, people get the nearest language that is complete; never a"
                + " mixture.");
      }
    }
  }

  private static long marks(String text) {
    return text.chars().filter(character -> character == '?').count();
  }

  private static String key(Category category) {
    return category.name().toLowerCase(Locale.ROOT);
  }

  private void add(String field, String sentence, String reason) {
    advice.add(new Advice(field, sentence, reason));
  }
}
