package org.heed.followup.answer;

import org.heed.followup.CaseState;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/** What an answer, as it is now, means for its case, as it is now. */
enum Verdict {
  /** All is as it should be. */
  NOTHING,
  /** An unhappy customer without a case: open one. */
  OPEN,
  /** Nobody has to call any more, and nobody has yet: withdraw the case. */
  WITHDRAW,
  /** The reason to call is back: open the case again with a new deadline. */
  REOPEN,
  /** The score changed but the case stays as it is: note it. */
  RESCORE;

  /**
   * Decides; the same facts always give the same verdict, and {@link #NOTHING} once it was carried
   * out.
   *
   * @param kind what was asked
   * @param score of the answer, on the scale of its kind
   * @param valid whether the answer counts
   * @param known the answer's case; null without one
   */
  static Verdict on(SurveyKind kind, int score, boolean valid, @Nullable KnownCase known) {
    boolean unhappy = valid && isUnhappy(kind, score);
    if (known == null) {
      return unhappy ? OPEN : NOTHING;
    }
    return switch (known.state()) {
      case OPEN -> onOpen(kind, score, valid, known);
      case WITHDRAWN -> unhappy ? REOPEN : rescoreIfChanged(score, valid, known);
      case CLOSED ->
          unhappy && !isUnhappy(kind, known.score())
              ? REOPEN
              : rescoreIfChanged(score, valid, known);
    };
  }

  private static Verdict onOpen(SurveyKind kind, int score, boolean valid, KnownCase known) {
    boolean raised = isUnhappy(kind, known.score()) && !isUnhappy(kind, score);
    return !valid || (raised && !known.actedUpon())
        ? WITHDRAW
        : rescoreIfChanged(score, true, known);
  }

  private static Verdict rescoreIfChanged(int score, boolean valid, KnownCase known) {
    return valid && score != known.score() ? RESCORE : NOTHING;
  }

  private static boolean isUnhappy(SurveyKind kind, int score) {
    return kind.category(score) == Category.DETRACTOR;
  }

  /**
   * A case as it was last stored.
   *
   * @param score the score it last heard of
   * @param actedUpon whether somebody has tried to get in touch
   */
  record KnownCase(long id, CaseState state, int score, boolean actedUpon, long ownerId) {}
}
