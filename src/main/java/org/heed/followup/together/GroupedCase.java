package org.heed.followup.together;

import org.heed.followup.CaseStage;
import org.heed.followup.CaseState;
import org.heed.followup.calling.CaseCustomer;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * A case among others of its account, without its history.
 *
 * @param revision grows with every change; give it back with a change to this case
 * @param score on the scale of its kind
 * @param comment what the customer wrote; null when nothing
 */
public record GroupedCase(
    long id,
    int revision,
    CaseState state,
    CaseStage stage,
    SurveyKind kind,
    int score,
    @Nullable String comment,
    long ownerId,
    String ownerName,
    CaseCustomer customer) {

  /** Whether work on it goes on. */
  public boolean isOpen() {
    return state == CaseState.OPEN;
  }

  /** How far it is, in one word: the stage of an open case, else how it ended. */
  public String stateLabel() {
    return isOpen() ? stage.label() : state.label();
  }
}
