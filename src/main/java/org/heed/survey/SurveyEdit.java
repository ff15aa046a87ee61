package org.heed.survey;

import java.util.List;
import java.util.Map;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/** Makes a changed copy of a survey. */
public final class SurveyEdit {

  private String language;
  private String productName;
  private String question;
  private String lowLabel;
  private String highLabel;
  private String intro;
  private CategoryTexts promoter;
  private CategoryTexts passive;
  private CategoryTexts detractor;
  private String brandColor;
  private @Nullable Long logoId;
  private String senderName;
  private @Nullable String replyTo;
  private SurveyKind kind;
  private String incentive;
  private List<Question> questions;
  private Map<String, OwnTexts> translations;

  SurveyEdit(SurveyContent content) {
    this.language = content.language();
    this.productName = content.productName();
    this.question = content.question();
    this.lowLabel = content.lowLabel();
    this.highLabel = content.highLabel();
    this.intro = content.intro();
    this.promoter = content.promoter();
    this.passive = content.passive();
    this.detractor = content.detractor();
    this.brandColor = content.brandColor();
    this.logoId = content.logoId();
    this.senderName = content.senderName();
    this.replyTo = content.replyTo();
    this.kind = content.kind();
    this.incentive = content.incentive();
    this.questions = content.questions();
    this.translations = content.translations();
  }

  /** The language of the texts. */
  public SurveyEdit language(String newLanguage) {
    this.language = newLanguage;
    return this;
  }

  /** What is rated. */
  public SurveyEdit product(String newProductName) {
    this.productName = newProductName;
    return this;
  }

  /** The question that the scale answers. */
  public SurveyEdit question(String newQuestion) {
    this.question = newQuestion;
    return this;
  }

  /** What the ends of the scale mean. */
  public SurveyEdit ends(String newLowLabel, String newHighLabel) {
    this.lowLabel = newLowLabel;
    this.highLabel = newHighLabel;
    return this;
  }

  /** The line before the question. */
  public SurveyEdit intro(String newIntro) {
    this.intro = newIntro;
    return this;
  }

  /** The picture; null for none. */
  public SurveyEdit logo(@Nullable Long newLogoId) {
    this.logoId = newLogoId;
    return this;
  }

  /** What a respondent gets. */
  public SurveyEdit incentive(String newIncentive) {
    this.incentive = newIncentive;
    return this;
  }

  /** The further questions. */
  public SurveyEdit questions(List<Question> newQuestions) {
    this.questions = newQuestions;
    return this;
  }

  /** Own texts in other languages. */
  public SurveyEdit translations(Map<String, OwnTexts> newTranslations) {
    this.translations = newTranslations;
    return this;
  }

  /** Colour and sender. */
  public SurveyEdit look(String newBrandColor, String newSenderName, @Nullable String newReplyTo) {
    this.brandColor = newBrandColor;
    this.senderName = newSenderName;
    this.replyTo = newReplyTo;
    return this;
  }

  /** What is measured; its usual scale and definition come along. */
  public SurveyEdit kind(SurveyKind newKind) {
    this.kind = newKind;
    return this;
  }

  /** The texts of one category. */
  public SurveyEdit texts(Category category, CategoryTexts texts) {
    switch (category) {
      case PROMOTER -> this.promoter = texts;
      case PASSIVE -> this.passive = texts;
      case DETRACTOR -> this.detractor = texts;
    }
    return this;
  }

  /** The changed copy. */
  public SurveyContent done() {
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
        logoId,
        senderName,
        replyTo,
        kind,
        kind.measure(),
        incentive,
        questions,
        translations);
  }
}
