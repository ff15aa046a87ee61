package org.heed.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.settings.Protection;
import org.heed.response.authenticity.ScannerSigns;
import org.heed.response.authenticity.Trace;
import org.heed.response.authenticity.Traces;
import org.heed.response.extra.FurtherAnswers;
import org.heed.response.intake.ChangeLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Later changes of an answer by its respondent, with their history. */
@Component
class AnswerChanges {

  private static final String RESPONDENT = "respondent";

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Clock clock;
  private final ScannerSigns signs;
  private final ChangeLog log;
  private final Traces traces;
  private final FurtherAnswers further;

  AnswerChanges(
      JdbcClient jdbc,
      Outbox outbox,
      Clock clock,
      ScannerSigns signs,
      ChangeLog log,
      Traces traces,
      FurtherAnswers further) {
    this.further = further;
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.clock = clock;
    this.signs = signs;
    this.log = log;
    this.traces = traces;
  }

  /** Replaces the score of an answer, or says why an invitation got none. */
  @Transactional
  public Confirmation rescore(long invitationId, int score, ConfirmedBy by) {
    Instant now = clock.instant();
    Optional<Asked> asked = asked(invitationId);
    if (asked.isEmpty()) {
      return Confirmation.UNKNOWN;
    }
    if (!asked.get().isOpen(now)) {
      return Confirmation.CLOSED;
    }
    if (by.automatic() && mustPress(asked.get().protection(), invitationId)) {
      return Confirmation.NEEDS_PRESS;
    }
    return lock(invitationId)
        .filter(response -> response.kind().measure().fits(score))
        .map(response -> rescore(response, score, by, now))
        .orElse(Confirmation.UNKNOWN);
  }

  /** Replaces the score of an answer that nobody was invited to. */
  @Transactional
  public Confirmation rescoreResponse(long responseId, int score) {
    return lockResponse(responseId)
        .filter(response -> response.kind().measure().fits(score))
        .map(response -> rescore(response, score, ConfirmedBy.BUTTON, clock.instant()))
        .orElse(Confirmation.UNKNOWN);
  }

  private boolean mustPress(Protection protection, long invitationId) {
    return switch (protection) {
      case OFF -> false;
      case STANDARD -> signs.areFresh(invitationId);
      case STRICT -> true;
    };
  }

  /** Whether an invitation takes answers: UNCHANGED, CLOSED or UNKNOWN. */
  Confirmation state(long invitationId) {
    return asked(invitationId)
        .map(one -> one.isOpen(clock.instant()) ? Confirmation.UNCHANGED : Confirmation.CLOSED)
        .orElse(Confirmation.UNKNOWN);
  }

  private Confirmation rescore(Response response, int score, ConfirmedBy by, Instant now) {
    boolean restore = Validity.isWithdrawn(response) && !by.automatic();
    boolean same = response.score() == score && !restore;
    if (same && (by.automatic() || response.confirmedBy().equals(by.key()))) {
      return Confirmation.UNCHANGED;
    }
    jdbc.sql(
            """
            update response
               set score = ?, confirmed_by = ?, updated_at = ?,
                   invalidated_at = case when ? then null else invalidated_at end,
                   invalid_reason = case when ? then null else invalid_reason end
             where workspace_id = ? and id = ?
            """)
        .params(score, by.key(), Timestamp.from(now), restore, restore)
        .params(WorkspaceScope.current(), response.id())
        .update();
    if (same) {
      return Confirmation.UNCHANGED;
    }
    announce(response, score, restore, now);
    return Confirmation.CHANGED;
  }

  private void announce(Response response, int score, boolean restore, Instant now) {
    if (response.score() != score) {
      log.add(response.id(), RESPONDENT, "score", response.score() + "", score + "");
    }
    if (restore) {
      log.add(response.id(), RESPONDENT, "validity", response.invalidReason(), null);
      outbox.publish(ResponseRevalidated.of(response, score, now));
    } else if (response.valid()) {
      outbox.publish(ResponseChanged.of(response, score, now));
    }
  }

  /** Stores comment and reasons; what is already stored so has no effect. */
  @Transactional
  public void complete(long invitationId, Completion sent, Trace trace) {
    lock(invitationId)
        .ifPresent(
            response -> {
              traces.ofWords(response.id(), trace);
              complete(response, written(sent.comment()), sent.reasons());
              further.store(response.id(), sent.further());
              speak(response.id(), sent.language());
            });
  }

  /** Adds answers to further questions while the survey takes answers. */
  @Transactional
  public void answerMore(long invitationId, Map<String, List<String>> answers) {
    Instant now = clock.instant();
    if (asked(invitationId).filter(asked -> asked.isOpen(now)).isPresent()) {
      lock(invitationId).ifPresent(response -> further.store(response.id(), answers));
    }
  }

  private void speak(long responseId, @Nullable String language) {
    if (language != null) {
      jdbc.sql("update response set language = ? where workspace_id = ? and id = ?")
          .params(language, WorkspaceScope.current(), responseId)
          .update();
    }
  }

  /** As {@link #complete}, for an answer that nobody was invited to. */
  @Transactional
  public void completeResponse(long responseId, Completion sent) {
    lockResponse(responseId)
        .ifPresent(
            response -> {
              complete(response, written(sent.comment()), sent.reasons());
              further.store(response.id(), sent.further());
              speak(response.id(), sent.language());
            });
  }

  private static @Nullable String written(@Nullable String comment) {
    return comment == null || comment.isBlank() ? null : comment;
  }

  private void complete(Response response, @Nullable String comment, List<String> reasons) {
    boolean same =
        Objects.equals(comment, response.comment()) && reasons.equals(response.reasons());
    if (same && response.completedAt() != null) {
      return;
    }
    Instant now = clock.instant();
    jdbc.sql(
            """
            update response
               set comment = ?, reasons = ?::text[], updated_at = ?,
                   completed_at = coalesce(completed_at, ?)
             where workspace_id = ? and id = ?
            """)
        .param(comment)
        .params(reasons.toArray(String[]::new), Timestamp.from(now), Timestamp.from(now))
        .params(WorkspaceScope.current(), response.id())
        .update();
    logReplaced(response, comment, reasons);
    if (response.valid() && !same) {
      outbox.publish(ResponseCompleted.of(response, comment, reasons, now));
    }
  }

  /** The first comment is not a change; only what replaces something is. */
  private void logReplaced(Response before, @Nullable String comment, List<String> reasons) {
    if (before.comment() != null && !before.comment().equals(comment)) {
      log.add(before.id(), RESPONDENT, "comment", before.comment(), comment);
    }
    if (!before.reasons().isEmpty() && !before.reasons().equals(reasons)) {
      log.add(
          before.id(),
          RESPONDENT,
          "reasons",
          String.join(", ", before.reasons()),
          String.join(", ", reasons));
    }
  }

  private Optional<Response> lock(long invitationId) {
    return jdbc.sql(
            "select %s from response r where r.workspace_id = ? and r.invitation_id = ? for update"
                .formatted(ResponseRows.COLUMNS))
        .params(WorkspaceScope.current(), invitationId)
        .query(ResponseRows::read)
        .optional();
  }

  private Optional<Response> lockResponse(long responseId) {
    return jdbc.sql(
            "select %s from response r where r.workspace_id = ? and r.id = ? for update"
                .formatted(ResponseRows.COLUMNS))
        .params(WorkspaceScope.current(), responseId)
        .query(ResponseRows::read)
        .optional();
  }

  private Optional<Asked> asked(long invitationId) {
    return jdbc.sql(
            """
            select i.state, i.closes_at, coalesce(t.protection, 'standard') as protection
              from invitation i
              left join touchpoint t on t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
             where i.workspace_id = ? and i.id = ?
            """)
        .params(WorkspaceScope.current(), invitationId)
        .query(Asked::read)
        .optional();
  }

  private record Asked(String state, @Nullable Instant closesAt, Protection protection) {

    static Asked read(ResultSet row, int number) throws SQLException {
      return new Asked(
          row.getString("state"),
          ResponseRows.optionalInstant(row, "closes_at"),
          Protection.of(row.getString("protection")));
    }

    boolean isOpen(Instant now) {
      boolean asked = !state.equals("planned") && !state.equals("cancelled");
      return asked && (closesAt == null || closesAt.isAfter(now));
    }
  }
}
