package org.heed.followup;

import java.time.Duration;
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
 * @param stage how far the work is; of a case that is not open, how far it was
 * @param comment what the customer wrote; null when nothing
 * @param reasons the reasons the customer ticked
 * @param closing how it ended; null while it is not closed
 * @param reopened how often it was opened again
 * @param promisedMinutes working minutes from its opening to its deadline, pauses not counted
 * @param pausedUntil when its clock runs again, or last did; null when it was never paused
 * @param recovery what the survey after closing said; null before it is answered
 * @param stages the times it spent in each stage, oldest first
 * @param attempts tries to get in touch, oldest first, taken-back ones included
 * @param history every step, oldest first
 */
public record CaseDetail(
    long id,
    int revision,
    CaseState state,
    CaseStage stage,
    long responseId,
    SurveyKind kind,
    int score,
    @Nullable String comment,
    List<String> reasons,
    Instant openedAt,
    Instant dueAt,
    @Nullable Instant firstContactAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    @Nullable Closing closing,
    long ownerId,
    String ownerName,
    CaseCustomer customer,
    int reopened,
    int promisedMinutes,
    @Nullable Instant pausedUntil,
    @Nullable Recovery recovery,
    List<StageTime> stages,
    List<ContactAttempt> attempts,
    List<CaseStep> history) {

  /**
   * The step that {@link Cases#undo} would take back: a person's, with nothing decisive after it.
   */
  public Optional<CaseStep> undoable() {
    return history.reversed().stream()
        .filter(step -> !step.undone() && !step.kind().isNews())
        .findFirst()
        .filter(CaseStep::reversible)
        .filter(step -> step.kind() != CaseStep.Kind.RESUMED);
  }

  /** Whether work on it goes on. */
  public boolean isOpen() {
    return state == CaseState.OPEN;
  }

  /** Whether its clock stands still at this moment. */
  public boolean isPaused(Instant now) {
    return isOpen() && pausedUntil != null && pausedUntil.isAfter(now);
  }

  /** How far it is, in one word: the stage of an open case, else how it ended. */
  public String stateLabel() {
    return isOpen() ? stage.label() : state.label();
  }

  /**
   * The answer to the survey after closing.
   *
   * @param score on the scale of its kind
   * @param wonBack whether it says that the customer is won back
   */
  public record Recovery(SurveyKind kind, int score, boolean wonBack) {}

  /**
   * A time that a case spent in one stage.
   *
   * @param stage what people read, {@code Closed} and {@code Withdrawn} included
   * @param leftAt when the next stage began; null while the case is in this one
   */
  public record StageTime(String stage, Instant enteredAt, @Nullable Instant leftAt) {

    /** How long it lasted, or lasts until now. */
    public Duration lasted(Instant now) {
      return Duration.between(enteredAt, leftAt == null ? now : leftAt);
    }
  }
}
