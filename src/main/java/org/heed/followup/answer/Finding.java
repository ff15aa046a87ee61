package org.heed.followup.answer;

import java.time.Instant;
import org.heed.followup.alert.AlertFacts;
import org.heed.followup.answer.Verdict.KnownCase;
import org.heed.response.ResponseEvent;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is now, with its case and what an owner wants to know.
 *
 * @param at when the news about it happened
 * @param event carries the facts of the answer that never change
 * @param accountOwnerId who looks after the account; null when nobody
 * @param judgement what the rules say about it
 */
record Finding(
    ResponseEvent event,
    Instant at,
    SurveyKind kind,
    int score,
    boolean valid,
    @Nullable Long accountOwnerId,
    @Nullable KnownCase known,
    AlertFacts facts,
    Judgement judgement) {

  /** The same with what the rules say about it. */
  Finding judged(Judgement said) {
    return new Finding(event, at, kind, score, valid, accountOwnerId, known, facts, said);
  }

  Verdict verdict() {
    return Verdict.on(score, valid, judgement.asked(), known);
  }

  boolean isPromoter() {
    return valid && kind.isNps() && kind.category(score) == Category.PROMOTER;
  }

  /**
   * Its case.
   *
   * @throws IllegalStateException when it has none
   */
  KnownCase requireCase() {
    if (known == null) {
      throw new IllegalStateException("Answer " + event.responseId() + " has no case");
    }
    return known;
  }
}
