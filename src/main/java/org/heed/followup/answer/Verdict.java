package org.heed.followup.answer;

import org.heed.followup.CaseState;
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
   * @param score of the answer, on the scale of its kind
   * @param valid whether the answer counts
   * @param asked whether a rule asks for a case
   * @param known the answer's case; null without one
   */
  static Verdict on(int score, boolean valid, Asked asked, @Nullable KnownCase known) {
    boolean wanted = valid && asked.now();
    if (known == null) {
      return wanted ? OPEN : NOTHING;
    }
    return switch (known.state()) {
      case OPEN -> onOpen(score, valid, asked, known);
      case WITHDRAWN -> wanted ? REOPEN : rescoreIfChanged(score, valid, known);
      case CLOSED -> wanted && !asked.before() ? REOPEN : rescoreIfChanged(score, valid, known);
    };
  }

  private static Verdict onOpen(int score, boolean valid, Asked asked, KnownCase known) {
    boolean raised = asked.before() && !asked.now();
    return !valid || (raised && !known.actedUpon())
        ? WITHDRAW
        : rescoreIfChanged(score, true, known);
  }

  private static Verdict rescoreIfChanged(int score, boolean valid, KnownCase known) {
    return valid && score != known.score() ? RESCORE : NOTHING;
  }

  /**
   * What the rules of now say.
   *
   * @param now whether they ask for a case by the answer as it is
   * @param before whether they would by the score that its case last heard of; the same rules
   *     decide about both, so that a changed rule neither withdraws nor reopens anything
   */
  record Asked(boolean now, boolean before) {}

  /**
   * A case as it was last stored.
   *
   * @param score the score it last heard of
   * @param actedUpon whether somebody has tried to get in touch
   */
  record KnownCase(long id, CaseState state, int score, boolean actedUpon, long ownerId) {}
}
