package org.heed.response.open;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.AnonymousAnswers;
import org.heed.response.Answers;
import org.heed.response.Completion;
import org.heed.response.Confirmation;
import org.heed.response.anonymous.AnonymousIds;
import org.heed.response.intake.OpenScore;
import org.heed.response.intake.OpenScoreWriter;
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
  private final AnonymousAnswers anonymous;
  private final AnonymousIds ids;
  private final JsonMapper json;
  private final Clock clock;

  OpenAnswers(
      JdbcClient jdbc,
      OpenScoreWriter writer,
      Answers answers,
      AnonymousAnswers anonymous,
      AnonymousIds ids,
      JsonMapper json,
      Clock clock) {
    this.anonymous = anonymous;
    this.ids = ids;
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
    return find(arrival.touchpointId(), arrival.key())
        .map(earlier -> rescore(earlier, arrival.score()))
        .orElse(Confirmation.CLOSED);
  }

  private Confirmation rescore(Found earlier, int score) {
    return earlier.anonymous()
        ? anonymous.rescore(earlier.responseId(), score)
        : answers.rescore(WorkspaceScope.current(), earlier.responseId(), score);
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
   * Adds what was said after the score to an answer stored before.
   *
   * @return whether there is such an answer
   */
  public boolean complete(long workspaceId, long touchpointId, UUID key, Completion sent) {
    Optional<Found> found = WorkspaceScope.call(workspaceId, () -> find(touchpointId, key));
    found.ifPresent(
        one -> {
          if (one.anonymous()) {
            WorkspaceScope.run(workspaceId, () -> anonymous.complete(one.responseId(), sent));
          } else {
            answers.completeResponse(workspaceId, one.responseId(), sent);
          }
        });
    return found.isPresent();
  }

  /** The response stored under a key of the current workspace, while it may be changed. */
  public OptionalLong response(long touchpointId, UUID key) {
    return find(touchpointId, key).stream().mapToLong(Found::responseId).findFirst();
  }

  /** An anonymous answer is found by its id alone, which only the holder of the key can have. */
  private Optional<Found> find(long touchpointId, UUID key) {
    Instant oldest = clock.instant().minus(CHANGEABLE);
    return jdbc
        .sql(
            """
            select response_id, false as anonymous from open_answer
             where workspace_id = :workspace and key = :key and touchpoint_id = :touchpoint
               and received_at > :oldest
            union all
            select r.id, true
              from response r
              join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
                               and t.anonymous
             where r.workspace_id = :workspace and r.id = :nameless and t.id = :touchpoint
               and r.answered_at > :oldest
            """)
        .param("workspace", WorkspaceScope.current())
        .param("key", key)
        .param("touchpoint", touchpointId)
        .param("nameless", ids.of(WorkspaceScope.current(), touchpointId, key))
        .param("oldest", Timestamp.from(oldest))
        .query((row, number) -> new Found(row.getLong(1), row.getBoolean(2)))
        .list()
        .stream()
        .findFirst();
  }

  private record Found(long responseId, boolean anonymous) {}
}
