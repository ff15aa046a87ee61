package org.heed.followup.rule;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules can look at about one answer. Facts that no rule asks for stay unknown.
 *
 * @param score on the scale of its kind
 * @param before the same contact's score before, to the same kind; null when there is none
 * @param comment empty when nothing was written
 * @param reasons ticked reasons, in lower case
 * @param segments ids of those saved segments that the contact belongs to
 * @param pulse 0 to 10; null without any answer on a 0–10 scale
 * @param pulseLimit lowest pulse of the account's segment; null without one
 * @param figures reported numbers by name
 * @param answers to further questions, in lower case, by the id of the question
 * @param recurring earlier cases of the account for one of the same reasons
 */
public record AnswerFacts(
    long responseId,
    long touchpointId,
    SurveyKind kind,
    int score,
    @Nullable Integer before,
    String comment,
    Set<String> reasons,
    String language,
    String region,
    Instant answeredAt,
    Customer customer,
    Set<Long> segments,
    @Nullable Double pulse,
    @Nullable Double pulseLimit,
    Map<String, Double> figures,
    Map<String, List<String>> answers,
    int recurring) {

  /**
   * Who answered.
   *
   * @param revenue minor currency units a year; null when not known
   */
  public record Customer(
      @Nullable Long contactId,
      String contactName,
      @Nullable Long accountId,
      String accountName,
      @Nullable Long ownerId,
      String tier,
      String segment,
      @Nullable Long revenue,
      @Nullable String currency) {

    /** Person and company on one line. */
    public String who() {
      String person = contactName.isBlank() ? "Unknown contact" : contactName;
      return accountName.isBlank() ? person : person + ", " + accountName;
    }
  }

  /** The group of its score. */
  public Category category() {
    return kind.category(score);
  }

  /** The same answer with the score it had when somebody last looked. */
  public AnswerFacts withScore(int other) {
    return new AnswerFacts(
        responseId,
        touchpointId,
        kind,
        other,
        before,
        comment,
        reasons,
        language,
        region,
        answeredAt,
        customer,
        segments,
        pulse,
        pulseLimit,
        figures,
        answers,
        recurring);
  }

  /** The same answer with facts that only some rules ask for. */
  public AnswerFacts with(
      Set<Long> itsSegments,
      @Nullable Double itsPulse,
      @Nullable Double itsLimit,
      Map<String, Double> itsFigures,
      Map<String, List<String>> itsAnswers,
      int again) {
    return new AnswerFacts(
        responseId,
        touchpointId,
        kind,
        score,
        before,
        comment,
        reasons,
        language,
        region,
        answeredAt,
        customer,
        itsSegments,
        itsPulse,
        itsLimit,
        itsFigures,
        itsAnswers,
        again);
  }

  /** Text as conditions compare it. */
  public static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Texts as conditions compare them. */
  public static Set<String> folded(List<String> texts) {
    return Set.copyOf(texts.stream().map(AnswerFacts::folded).toList());
  }
}
