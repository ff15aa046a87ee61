package org.heed.response;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.authenticity.ScannerSigns;
import org.heed.response.authenticity.Trace;
import org.heed.response.intake.FirstScore;
import org.heed.response.intake.Intake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes the answers of customers. A score counts from its first confirmation; comment and reasons
 * join later; all of it may be changed until the survey closes. Every method may be repeated with
 * the same values without any further effect.
 */
@Service
public class Answers {

  /** Most characters of a comment. */
  public static final int MAX_COMMENT = 10_000;

  private static final int HIGHEST = 10;

  private final Intake intake;
  private final AnswerChanges changes;
  private final AnswerImport imports;
  private final ScannerSigns signs;
  private final Validity validity;

  Answers(
      Intake intake,
      AnswerChanges changes,
      AnswerImport imports,
      ScannerSigns signs,
      Validity validity) {
    this.signs = signs;
    this.validity = validity;
    this.intake = intake;
    this.changes = changes;
    this.imports = imports;
  }

  /**
   * Notes that the link of a score was opened, which records no score. When a program opens many of
   * them, a score that the page had confirmed by itself is taken back.
   */
  public void scoreOpened(long workspaceId, long invitationId, int score) {
    WorkspaceScope.run(
        workspaceId,
        () -> {
          if (signs.scoreOpened(invitationId, score)) {
            validity.withdrawScanned(invitationId);
          }
        });
  }

  /** Notes that the link which no person can see was followed. */
  public void hiddenLinkFollowed(long workspaceId, long invitationId) {
    WorkspaceScope.run(
        workspaceId,
        () -> {
          signs.hiddenLinkFollowed(invitationId);
          validity.withdrawScanned(invitationId);
        });
  }

  /**
   * Stores a score, first or changed; durable on return. Call it outside a transaction.
   *
   * @throws IllegalArgumentException when no scale has this score
   * @throws org.springframework.dao.DataAccessException when the database cannot store it now
   */
  public Confirmation confirm(long workspaceId, long invitationId, int score, ConfirmedBy by) {
    return confirm(workspaceId, invitationId, score, by, Trace.NONE);
  }

  /** The same for a score that came from a page, with how it came. */
  public Confirmation confirm(
      long workspaceId, long invitationId, int score, ConfirmedBy by, Trace trace) {
    if (score < 0 || score > HIGHEST) {
      throw new IllegalArgumentException("No scale has a " + score);
    }
    FirstScore first =
        new FirstScore(workspaceId, invitationId, score, by.key(), by.automatic(), trace);
    return intake.store(first).isPresent()
        ? Confirmation.STORED
        : WorkspaceScope.call(workspaceId, () -> changes.rescore(invitationId, score, by));
  }

  /**
   * Takes a score of nobody the whole way to the database, where nothing is stored.
   *
   * @throws org.springframework.dao.DataAccessException when the database is away
   */
  public void rehearse(long workspaceId, int score, Trace trace) {
    intake.store(new FirstScore(workspaceId, 0, score, ConfirmedBy.BUTTON.key(), false, trace));
  }

  /**
   * Stores score, comment and reasons together, as sent from the page that follows the score. A
   * person pressed its button.
   *
   * @param comment plain text up to {@value #MAX_COMMENT} characters, see {@code PlainText.clean};
   *     null or blank for none
   * @param reasons as they are worded in the survey
   */
  public Confirmation complete(
      long workspaceId,
      long invitationId,
      int score,
      @Nullable String comment,
      List<String> reasons) {
    return complete(workspaceId, invitationId, score, comment, reasons, Trace.NONE);
  }

  /** The same for words that came from a page, with how they came. */
  public Confirmation complete(
      long workspaceId,
      long invitationId,
      int score,
      @Nullable String comment,
      List<String> reasons,
      Trace trace) {
    return complete(workspaceId, invitationId, score, Completion.of(comment, reasons), trace);
  }

  /** Stores a score and everything that was said after it, with how it came from a page. */
  public Confirmation complete(
      long workspaceId, long invitationId, int score, Completion sent, Trace trace) {
    Confirmation confirmation =
        confirm(workspaceId, invitationId, score, ConfirmedBy.BUTTON, trace);
    if (confirmation.accepted()) {
      WorkspaceScope.run(workspaceId, () -> changes.complete(invitationId, sent, trace));
    }
    return confirmation;
  }

  /** Changes the score of an answer that nobody was invited to. */
  public Confirmation rescore(long workspaceId, long responseId, int score) {
    return WorkspaceScope.call(workspaceId, () -> changes.rescoreResponse(responseId, score));
  }

  /** Adds what was said after the score to an answer that nobody was invited to. */
  public void completeResponse(long workspaceId, long responseId, Completion sent) {
    WorkspaceScope.run(workspaceId, () -> changes.completeResponse(responseId, sent));
  }

  /** Adds answers to further questions, by question; ignored once the survey is closed. */
  public void answerMore(
      long workspaceId, long invitationId, Map<String, List<String>> answersByQuestion) {
    WorkspaceScope.run(workspaceId, () -> changes.answerMore(invitationId, answersByQuestion));
  }

  /**
   * Stores the comment of an answer that was given by a reply, whatever it was before.
   *
   * @param score the score that was replied
   * @param comment plain text up to {@value #MAX_COMMENT} characters
   * @param reasons those that were ticked elsewhere
   */
  public Confirmation comment(
      long workspaceId, long invitationId, int score, String comment, List<String> reasons) {
    Confirmation confirmation = confirm(workspaceId, invitationId, score, ConfirmedBy.REPLY);
    if (confirmation.accepted()) {
      WorkspaceScope.run(
          workspaceId,
          () -> changes.complete(invitationId, Completion.of(comment, reasons), Trace.NONE));
    }
    return confirmation;
  }

  /**
   * Whether an invitation of the workspace in scope takes answers: {@link Confirmation#UNCHANGED}
   * when it does, {@link Confirmation#CLOSED} or {@link Confirmation#UNKNOWN} when not.
   */
  public Confirmation state(long invitationId) {
    return changes.state(invitationId);
  }

  /**
   * Stores answers given elsewhere or earlier in the current workspace, with their events, in one
   * statement.
   *
   * @return how many were new
   */
  public int importAll(Collection<PastAnswer> answers) {
    return imports.importAll(answers).size();
  }

  /**
   * The same for answers without an invitation, none of which can be there already.
   *
   * @return the ids of the new responses, in the order of the answers
   */
  public List<Long> importNew(List<PastAnswer> answers) {
    return imports.importAll(answers);
  }
}
