package org.heed.response.open;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.Answers;
import org.heed.response.Confirmation;
import org.heed.response.intake.OpenScore;
import org.heed.response.intake.OpenScoreWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Takes answers without an invitation; each is stored once, however often it is sent. */
@Service
public class OpenAnswers {

  /** A kiosk without a network sends later; a visitor adds their words within the hour. */
  private static final Duration CHANGEABLE = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final OpenScoreWriter writer;
  private final Answers answers;
  private final JsonMapper json;
  private final Clock clock;

  OpenAnswers(
      JdbcClient jdbc, OpenScoreWriter writer, Answers answers, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.writer = writer;
    this.answers = answers;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Stores a score, first or changed; durable on return. Call it outside a transaction.
   *
   * @throws IllegalArgumentException when no scale has this score
   */
  public Confirmation submit(long workspaceId, Arrival arrival) {
    if (arrival.score() < 0) {
      throw new IllegalArgumentException("No scale has a " + arrival.score());
    }
    return WorkspaceScope.call(workspaceId, () -> submit(arrival));
  }

  private Confirmation submit(Arrival arrival) {
    if (writer.store(score(arrival)).isPresent()) {
      return Confirmation.STORED;
    }
    OptionalLong earlier = response(arrival.touchpointId(), arrival.key());
    return earlier.isPresent()
        ? answers.rescore(WorkspaceScope.current(), earlier.getAsLong(), arrival.score())
        : Confirmation.CLOSED;
  }

  private OpenScore score(Arrival arrival) {
    Visitor visitor = arrival.visitor();
    return new OpenScore(
        arrival.key(),
        arrival.touchpointId(),
        arrival.channel(),
        arrival.score(),
        visitor.contactId(),
        arrival.linkId(),
        visitor.proof().name().toLowerCase(Locale.ROOT),
        visitor.user(),
        clock.instant().minus(arrival.age()),
        arrival.trace(),
        json.writeValueAsString(arrival.fields()));
  }

  /**
   * Adds comment and reasons to an answer stored before.
   *
   * @param comment plain text, see {@code PlainText.clean}; null or blank for none
   * @param reasons as they are worded in the survey
   * @return whether there is such an answer
   */
  public boolean complete(
      long workspaceId,
      long touchpointId,
      UUID key,
      @Nullable String comment,
      List<String> reasons) {
    OptionalLong response = WorkspaceScope.call(workspaceId, () -> response(touchpointId, key));
    response.ifPresent(id -> answers.completeResponse(workspaceId, id, comment, reasons));
    return response.isPresent();
  }

  /** The response stored under a key of the current workspace, while it may be changed. */
  public OptionalLong response(long touchpointId, UUID key) {
    return jdbc
        .sql(
            """
            select response_id from open_answer
             where workspace_id = ? and key = ? and touchpoint_id = ? and received_at > ?
            """)
        .params(WorkspaceScope.current(), key, touchpointId)
        .param(Timestamp.from(clock.instant().minus(CHANGEABLE)))
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }
}
