package org.heed.survey;

import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/**
 * Everything a respondent reads and sees. Texts are plain text, never markup, and may contain
 * {@code {product}}; use the methods below to get them with the product's name filled in.
 *
 * @param language language of all texts, as a BCP 47 tag such as {@code en}
 * @param productName what is rated; replaces {@code {product}}
 * @param question the 0–10 question
 * @param lowLabel what 0 means
 * @param highLabel what 10 means
 * @param intro the line before the question, such as how long it takes; may be empty
 * @param promoter texts for 9–10
 * @param passive texts for 7–8
 * @param detractor texts for 0–6
 * @param brandColor background of buttons and numbers, {@code #rrggbb}
 * @param logoId the picture to show, see {@link Logos}; null for none
 * @param senderName name that mails come from; may be empty for the instance's own
 * @param replyTo address that answers to the mail go to, if not the sender's
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
    @Nullable String replyTo) {

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
    return new SurveyContent(
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
        newLogoId,
        senderName,
        replyTo);
  }
}
