package org.heed.followup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heed.customer.CustomerPanel.AccountScore;
import org.heed.customer.TimelineEntry;
import org.heed.followup.CaseDetail;
import org.heed.followup.CauseClass;
import org.heed.followup.Closing;
import org.heed.followup.ContactAttempt;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a case shows.
 *
 * @param dueWords relative to now
 * @param pausedUntil when its clock runs again; null while it runs
 * @param stages the way from new to closed with the time in each
 * @param history every step, latest first
 * @param timeline what else happened with this customer, latest first
 * @param colleagues who could take the case over
 * @param form what was typed, when it could not be accepted
 * @param field the field that was wrong; null for none
 * @param problem what was wrong; null for nothing
 */
record CasePage(
    CaseDetail details,
    boolean mayWork,
    String dueWords,
    String dueExact,
    boolean overdue,
    @Nullable String pausedUntil,
    LocalDate tomorrow,
    @Nullable String renewal,
    List<StageLine> stages,
    List<StepLine> history,
    @Nullable AccountScore accountScore,
    List<TimelineLine> timeline,
    List<User> colleagues,
    CaseForm form,
    @Nullable String field,
    @Nullable String problem) {

  /** Colour class of the score. */
  public String tone() {
    return details.kind().category(details.score()).name().toLowerCase(Locale.ROOT);
  }

  /** Colour class of the score after closing; empty without one. */
  public String recoveryTone() {
    CaseDetail.Recovery second = details.recovery();
    return second == null
        ? ""
        : second.kind().category(second.score()).name().toLowerCase(Locale.ROOT);
  }

  /** The score, with its scale unless that is the one of an NPS. */
  public String score() {
    return details.kind().brief(details.score());
  }

  public ContactAttempt.Means[] means() {
    return ContactAttempt.Means.values();
  }

  public ContactAttempt.Result[] results() {
    return ContactAttempt.Result.values();
  }

  public Closing.Outcome[] outcomes() {
    return Closing.Outcome.values();
  }

  public Closing.RootCause[] rootCauses() {
    return Closing.RootCause.values();
  }

  public CauseClass[] causeClasses() {
    return CauseClass.values();
  }

  /** Whether the deadline can be paused: it lies ahead, and the customer still waits. */
  public boolean mayPause() {
    return details.isOpen() && details.firstContactAt() == null && !overdue && pausedUntil == null;
  }

  /** The means chosen in the form: what was typed, else a call. */
  public String chosenMeans() {
    return form.means() == null ? ContactAttempt.Means.CALL.key() : form.means();
  }

  /** The problem of this field; null when it is fine. */
  public @Nullable String problemOf(String name) {
    return name.equals(field) ? problem : null;
  }

  /** The problem of the reason for this override; null when it is fine. */
  public @Nullable String reasonProblem(String about) {
    return about.equals(form.about()) ? problemOf("reason") : null;
  }

  /** The reason that was typed for this override. */
  public @Nullable String reason(String about) {
    return about.equals(form.about()) ? form.reason() : null;
  }

  /** The problem of the page as a whole; null when there is none. */
  public @Nullable String generalProblem() {
    return field == null ? problem : null;
  }

  /**
   * One step of the case's history.
   *
   * @param words what happened, one sentence
   * @param note the note that came with it; null when none
   * @param undoable whether it is the one that undo takes back
   */
  record StepLine(
      Instant at,
      String when,
      String who,
      String words,
      @Nullable String note,
      boolean undone,
      boolean undoable) {}

  /**
   * One stage of the way to the end.
   *
   * @param lasted how long the case was in it; null when it was not yet
   */
  record StageLine(String label, @Nullable String lasted, boolean current) {}

  /** One entry of the customer's history. */
  record TimelineLine(TimelineEntry entry, String when) {}
}
