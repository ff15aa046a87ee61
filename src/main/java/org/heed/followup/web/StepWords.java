package org.heed.followup.web;

import java.util.Locale;
import org.heed.followup.CaseStep;
import org.heed.followup.Closing;
import org.heed.followup.ContactAttempt;

/** Steps of a case as sentences. */
final class StepWords {

  private StepWords() {}

  static String of(CaseStep step) {
    return switch (step.kind()) {
      case OPENED -> opened(step);
      case SCORE_CHANGED ->
          "Customer changed the score from %s to %s; the case stays as it is"
              .formatted(step.detail("from"), step.detail("to"));
      case WITHDRAWN -> withdrawn(step);
      case REOPENED ->
          "Case open again: the answer says %s, for %s"
              .formatted(step.detail("score"), step.detail("owner"));
      case ATTEMPT -> attempt(step);
      case CLOSED -> closed(step);
      case REOPENED_BY_HAND -> "Case reopened";
      case HANDED_OVER ->
          "Handed over from %s to %s%s"
              .formatted(step.detail("from"), step.detail("to"), because(step));
      case STARTED -> "Work began";
      case RESOLVED -> "Marked as resolved" + because(step);
      case PAUSED -> "Deadline paused until %s%s".formatted(step.detail("until"), because(step));
      case RESUMED -> "Deadline runs again" + because(step);
      case SNOOZED -> "Put off until " + step.detail("until");
      case ANSWERED_AGAIN ->
          "Customer asked again: %s after %s%s"
              .formatted(
                  step.detail("to"),
                  step.detail("from"),
                  step.detail("recovered").equals("true") ? ", won back" : "");
      case REPLIED -> "The customer replied" + because(step);
      case REOPENED_BY_REPLY -> "Open again: the customer replied" + because(step);
      case DUE_CHANGED -> "Deadline moved: the working hours or holidays changed";
    };
  }

  private static String opened(CaseStep step) {
    return step.detail("rules").isEmpty()
        ? "Case opened by a score of %s, for %s"
            .formatted(step.detail("score"), step.detail("owner"))
        : "Case opened by %s because %s, for %s"
            .formatted(step.detail("rules"), step.detail("because"), step.detail("owner"));
  }

  private static String because(CaseStep step) {
    return step.detail("reason").isEmpty() ? "" : ": " + step.detail("reason");
  }

  private static String withdrawn(CaseStep step) {
    return step.detail("reason").equals("invalid")
        ? "Case withdrawn: the answer was marked as not genuine"
        : "Case withdrawn: the customer raised the score from %s to %s before anyone had called"
            .formatted(step.detail("from"), step.detail("to"));
  }

  private static String attempt(CaseStep step) {
    return "%s: %s"
        .formatted(
            ContactAttempt.Means.of(step.detail("means")).label(),
            ContactAttempt.Result.of(step.detail("result")).label().toLowerCase(Locale.ROOT));
  }

  private static String closed(CaseStep step) {
    return "Case closed: %s (%s)"
        .formatted(
            Closing.Outcome.of(step.detail("outcome")).label().toLowerCase(Locale.ROOT),
            Closing.RootCause.of(step.detail("rootCause")).label().toLowerCase(Locale.ROOT));
  }
}
