package org.heed.survey.authoring;

import java.util.Arrays;
import java.util.Locale;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;

/** Proven surveys for the usual moments, each with the kind of question that suits it. */
public enum Template {
  /** The relation as a whole, at a steady rhythm. */
  RELATIONSHIP(
      "Quarterly relationship",
      "Everybody, once a quarter: would they recommend you, and why?",
      "Relationship",
      SurveyKind.RNPS),
  /** After the first weeks. */
  ONBOARDING(
      "After onboarding",
      "A few weeks after the start: was it easy to get going?",
      "Onboarding",
      SurveyKind.CES7),
  /** After a request for help is closed. */
  SUPPORT(
      "After support",
      "A day after a ticket is resolved: are they satisfied with the help?",
      "Support",
      SurveyKind.CSAT5),
  /** Some months before the contract ends. */
  RENEWAL(
      "Before renewal",
      "90 days before the contract ends, while something can still be changed.",
      "Renewal",
      SurveyKind.TNPS),
  /** After goods arrived. */
  DELIVERY(
      "After delivery",
      "A few days after an order arrived, once it is unpacked and used.",
      "Delivery",
      SurveyKind.TNPS),
  /** After an offer, won or lost. */
  SALES(
      "After a sales quote",
      "After an offer is accepted or declined: how was it to deal with you?",
      "Sales",
      SurveyKind.CSAT5),
  /** After a visit to the help pages. */
  SELF_SERVICE(
      "Self-service",
      "After help pages or a customer portal: did they find it by themselves?",
      "Support",
      SurveyKind.CES7),
  /** After an automatic assistant answered. */
  AI_SUPPORT(
      "AI-assisted support",
      "After an assistant answered: was it solved, and was a person missing?",
      "Support",
      SurveyKind.CSAT5),
  /** After somebody cancels. */
  CANCELLATION(
      "After cancellation",
      "A day after they cancel: nobody is franker.",
      "Cancellation",
      SurveyKind.TNPS);

  private final String label;
  private final String purpose;
  private final String stage;
  private final SurveyKind kind;

  Template(String label, String purpose, String stage, SurveyKind kind) {
    this.label = label;
    this.purpose = purpose;
    this.stage = stage;
    this.kind = kind;
  }

  /** The name that its author sees. */
  public String label() {
    return label;
  }

  /** When it is used and what it tells, one sentence. */
  public String purpose() {
    return purpose;
  }

  /** The stage of the customer's life that it belongs to. */
  public String stage() {
    return stage;
  }

  /** What it measures. */
  public SurveyKind kind() {
    return kind;
  }

  /** As addresses and the API name it, such as {@code self-service}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The template with this key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Template of(String key) {
    return Arrays.stream(values())
        .filter(template -> template.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no template " + key));
  }

  /**
   * The survey.
   *
   * @param productName what customers call the product or company
   */
  public SurveyContent survey(String productName) {
    return TemplateTexts.of(this, SurveyTemplates.relationship(productName));
  }
}
