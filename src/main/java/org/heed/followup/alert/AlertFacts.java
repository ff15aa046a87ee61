package org.heed.followup.alert;

import org.heed.followup.calling.CaseCustomer;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * What an owner wants to know about an answer.
 *
 * @param score on the scale of its kind
 * @param comment what the customer wrote so far; null when nothing yet
 */
public record AlertFacts(
    CaseCustomer customer, SurveyKind kind, int score, @Nullable String comment) {

  /** The score with its scale, unless that is the usual one. */
  String spoken() {
    return kind.spoken(score);
  }

  /** Person and company on one line: {@code Ada Novak, Acme}. */
  String who() {
    String account = customer.accountName();
    return account == null ? customer.who() : customer.who() + ", " + account;
  }
}
