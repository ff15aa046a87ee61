package org.heed.survey;

import java.util.List;

/** Proven texts to start from. */
public final class SurveyTemplates {

  /** The standard wording; the score is comparable with other companies' only when it is kept. */
  public static final String QUESTION =
      "How likely are you to recommend {product} to a friend or colleague?";

  private SurveyTemplates() {}

  /**
   * The relationship survey, sent to everybody at a steady rhythm.
   *
   * @param productName what customers call the product or company
   */
  public static SurveyContent relationship(String productName) {
    return new SurveyContent(
        "en",
        productName,
        QUESTION,
        "Not at all likely",
        "Extremely likely",
        "One question. It takes 20 seconds.",
        promoter(),
        passive(),
        detractor(),
        BrandColor.DEFAULT,
        null,
        "",
        null);
  }

  private static CategoryTexts promoter() {
    return new CategoryTexts(
        "What do you like most about {product}?",
        List.of("Ease of use", "Reliability", "Support", "Features", "Value for money"),
        "Thank you! We are glad that {product} works well for you, and we will tell the team.",
        null);
  }

  private static CategoryTexts passive() {
    return new CategoryTexts(
        "What would make {product} better for you?",
        List.of("Missing features", "Ease of use", "Speed", "Support", "Price"),
        "Thank you. Your answer helps us to decide what to improve next.",
        null);
  }

  private static CategoryTexts detractor() {
    return new CategoryTexts(
        "We are sorry to hear that. What went wrong, and what should we fix first?",
        List.of("Reliability", "Support", "Missing features", "Ease of use", "Price"),
        "Thank you for being frank. Somebody from our team will read this and get in touch.",
        null);
  }
}
