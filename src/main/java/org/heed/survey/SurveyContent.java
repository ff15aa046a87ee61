package org.heed.survey;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.heed.statistics.Category;
import org.heed.statistics.Measure;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything a respondent reads and sees. Texts are plain text, never markup, and may contain
 * {@code {product}}; use the methods below to get them with the product's name filled in.
 *
 * @param language language of all texts, as a BCP 47 tag such as {@code en}
 * @param productName what is rated; replaces {@code {product}}
 * @param question the question that the scale answers
 * @param lowLabel what the lowest number means
 * @param highLabel what the highest number means
 * @param intro the line before the question, such as how long it takes; may be empty
 * @param promoter texts for the positive end of the scale
 * @param passive texts for its middle
 * @param detractor texts for its negative end
 * @param brandColor background of buttons and numbers, {@code #rrggbb}
 * @param logoId the picture to show, see {@link Logos}; null for none
 * @param senderName name that mails come from; may be empty for the instance's own
 * @param replyTo address that answers to the mail go to, if not the sender's
 * @param kind what is measured
 * @param measure the scale and the definition of the score, frozen with the version
 * @param incentive what a respondent gets for answering; may be empty
 * @param questions further questions, in their order, retired ones included
 * @param translations own texts in other languages, by language tag
 */
public record SurveyContent(
    String language,
    String productName,
    String question,
    String lowLabel,
    String highLabel,
    String intro,
    CategoryTexts promoter,
    CategoryTexts passive,
    CategoryTexts detractor,
    String brandColor,
    @Nullable Long logoId,
    String senderName,
    @Nullable String replyTo,
    SurveyKind kind,
    Measure measure,
    String incentive,
    List<Question> questions,
    Map<String, OwnTexts> translations) {

  /** Texts that were stored before surveys had kinds, questions and translations have none. */
  public SurveyContent {
    kind = Objects.requireNonNullElse(kind, SurveyKind.RNPS);
    measure = Objects.requireNonNullElse(measure, kind.measure());
    incentive = Objects.requireNonNullElse(incentive, "");
    questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
    translations =
        Collections.unmodifiableMap(
            new TreeMap<>(Objects.requireNonNullElse(translations, Map.of())));
  }

  /** A relationship survey in one language without further questions. */
  public SurveyContent(
      String language,
      String productName,
      String question,
      String lowLabel,
      String highLabel,
      String intro,
      CategoryTexts promoter,
      CategoryTexts passive,
      CategoryTexts detractor,
      String brandColor,
      @Nullable Long logoId,
      String senderName,
      @Nullable String replyTo) {
    this(
        language,
        productName,
        question,
        lowLabel,
        highLabel,
        intro,
        promoter,
        passive,
        detractor,
        brandColor,
        logoId,
        senderName,
        replyTo,
        SurveyKind.RNPS,
        SurveyKind.RNPS.measure(),
        "",
        List.of(),
        Map.of());
  }

  /** The group that a score of this survey belongs to, by the definition frozen with it. */
  public Category category(int score) {
    return measure.category(score);
  }

  /** The questions that follow this score and these answers, in their order. */
  public List<Question> shown(Category category, Map<String, List<String>> answers) {
    return questions.stream().filter(question -> question.isShown(category, answers)).toList();
  }

  /** The questions that are still asked, in their order. */
  public List<Question> asked() {
    return questions.stream().filter(question -> question.retired() == null).toList();
  }

  /** The question with the product's name in it. */
  public String questionText() {
    return filled(question);
  }

  /** The open question for this category, with the product's name in it. */
  public String followUpText(Category category) {
    return filled(texts(category).followUp());
  }

  /** The closing text for this category, with the product's name in it. */
  public String closingText(Category category) {
    return filled(texts(category).closing());
  }

  /** The texts for this category as they were written. */
  public CategoryTexts texts(Category category) {
    return switch (category) {
      case PROMOTER -> promoter;
      case PASSIVE -> passive;
      case DETRACTOR -> detractor;
    };
  }

  /** How the brand colour goes with text. */
  public BrandColor brand() {
    return BrandColor.of(brandColor);
  }

  /** A text of this survey with the product's name in it. */
  public String filled(String text) {
    return text.replace("{product}", productName);
  }

  /** The same survey with another picture, or none. */
  public SurveyContent withLogo(@Nullable Long newLogoId) {
    return edit().logo(newLogoId).done();
  }

  /** A copy to change. */
  public SurveyEdit edit() {
    return new SurveyEdit(this);
  }
}
