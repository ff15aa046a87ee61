package org.heed.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.followup.calling.CaseCustomer;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything that happened to it.
 *
 * @param revision grows with every change; give it back with a change to this case
 * @param score the score now, on the scale of its kind
 * @param comment what the customer wrote; null when nothing
 * @param reasons the reasons the customer ticked
 * @param closing how it ended; null while it is not closed
 * @param attempts tries to get in touch, oldest first, taken-back ones included
 * @param history every step, oldest first
 */
public record CaseDetail(
    long id,
    int revision,
    CaseState state,
    long responseId,
    SurveyKind kind,
    int score,
    @Nullable String comment,
    List<String> reasons,
    Instant openedAt,
    Instant dueAt,
    @Nullable Instant firstContactAt,
    @Nullable Instant closedAt,
    @Nullable Closing closing,
    long ownerId,
    String ownerName,
    CaseCustomer customer,
    List<ContactAttempt> attempts,
    List<CaseStep> history) {

  /**
   * The step that {@link Cases#undo} would take back: a person's, with nothing decisive after it.
   */
  public Optional<CaseStep> undoable() {
    return history.reversed().stream()
        .filter(step -> !step.undone() && step.kind() != CaseStep.Kind.SCORE_CHANGED)
        .findFirst()
        .filter(CaseStep::reversible);
  }

  /** Whether work on it goes on. */
  public boolean isOpen() {
    return state == CaseState.OPEN;
  }
}
