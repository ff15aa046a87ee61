package org.heed.customer.history;

import java.util.List;
import java.util.function.IntPredicate;

/** Where imported answers are stored; a later module knows how. */
public interface AnswerSink {

  /** Touchpoints of the current workspace that answers can be given to, by name. */
  List<Choice> touchpoints();

  /**
   * Which scores the touchpoint's question has.
   *
   * @throws org.heed.platform.web.InvalidInput when answers cannot be given to it
   */
  IntPredicate scale(long touchpointId);

  /**
   * Stores the answers that are not there yet, in the caller's transaction.
   *
   * @param source where the file comes from; with the source's id it tells answers apart
   * @param identities one per answer, never the same for two different answers of the source
   * @param dryRun whether to only look
   * @return how many were, or would be, new
   */
  int store(
      long touchpointId,
      String source,
      List<String> identities,
      List<AnswerDraft> answers,
      boolean dryRun);

  /** A touchpoint to choose. */
  record Choice(long id, String name) {}
}
