package org.heed.customer.mapping;

import java.util.List;

/** Which tool a file of answers was exported from, by its headings. */
public final class AnswerSource {

  private AnswerSource() {}

  /**
   * {@code qualtrics}, {@code surveymonkey}, {@code typeform}, {@code delighted} or {@code file}.
   */
  public static String of(List<String> headings) {
    if (has(headings, "ResponseId") && has(headings, "RecordedDate")) {
      return "qualtrics";
    }
    if (has(headings, "Respondent ID") && has(headings, "Collector ID")) {
      return "surveymonkey";
    }
    if (has(headings, "#") && has(headings, "Submit Date (UTC)")) {
      return "typeform";
    }
    boolean delighted =
        has(headings, "Survey Response ID")
            || headings.stream().anyMatch(heading -> heading.startsWith("person_properties"));
    return delighted ? "delighted" : "file";
  }

  /** The tool's name for people; empty when it is none of those known. */
  public static String name(List<String> headings) {
    return switch (of(headings)) {
      case "qualtrics" -> "Qualtrics";
      case "surveymonkey" -> "SurveyMonkey";
      case "typeform" -> "Typeform";
      case "delighted" -> "Delighted";
      default -> "";
    };
  }

  private static boolean has(List<String> headings, String name) {
    return headings.contains(name);
  }
}
