package org.heed.response;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.anonymous.AnonymousIds;
import org.heed.response.extra.FurtherAnswers;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to anonymous touchpoints: stored with their day and nothing that leads to a person, under
 * a random id. Such an answer cannot be changed later, because nobody can find it again.
 */
@Component
public class AnonymousAnswers {

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Workspaces workspaces;
  private final FurtherAnswers further;
  private final Clock clock;

  AnonymousAnswers(
      JdbcClient jdbc, Outbox outbox, Workspaces workspaces, FurtherAnswers further, Clock clock) {
    this.further = further;
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * Stores the score of an invitation of the current workspace, once.
   *
   * @return the answer's random id, which only the page may know; empty when the invitation was
   *     used before, is closed, or its touchpoint is not anonymous
   */
  @Transactional
  public OptionalLong store(long invitationId, int score) {
    Instant now = clock.instant();
    boolean used =
        jdbc.sql(
                    """
                    insert into anonymous_use (workspace_id, invitation_id)
                    select i.workspace_id, i.id
                      from invitation i
                      join touchpoint t on t.workspace_id = i.workspace_id
                                       and t.id = i.touchpoint_id and t.anonymous
                      join survey_version v on v.workspace_id = i.workspace_id
                                           and v.id = i.survey_version_id
                     where i.workspace_id = ? and i.id = ?
                       and heed_category(v.kind, ?) is not null
                       and i.state not in ('planned', 'cancelled')
                       and (i.closes_at is null or i.closes_at > ?)
                    on conflict do nothing
                    """)
                .params(WorkspaceScope.current(), invitationId, score, Timestamp.from(now))
                .update()
            > 0;
    return used ? OptionalLong.of(insert(invitationId, score, now)) : OptionalLong.empty();
  }

  private long insert(long invitationId, int score, Instant now) {
    ZoneId zone = workspaces.current().timeZone();
    LocalDate day = LocalDate.ofInstant(now, zone);
    Response stored =
        jdbc.sql(
                """
                insert into response as r
                       (workspace_id, id, touchpoint_id, survey_version_id, channel, kind, score,
                        confirmed_by, answered_at, answered_on, updated_at)
                overriding system value
                select i.workspace_id, :id, i.touchpoint_id, i.survey_version_id, 'anonymous',
                       v.kind, :score, 'button', :noon, :day, :noon
                  from invitation i
                  join survey_version v on v.workspace_id = i.workspace_id
                                       and v.id = i.survey_version_id
                 where i.workspace_id = :workspace and i.id = :invitation
                returning %s
                """
                    .formatted(ResponseRows.COLUMNS))
            .param("id", AnonymousIds.random())
            .param("score", score)
            .param("noon", Timestamp.from(day.atTime(12, 0).atZone(zone).toInstant()))
            .param("day", day)
            .param("workspace", WorkspaceScope.current())
            .param("invitation", invitationId)
            .query(ResponseRows::read)
            .single();
    mingleAgain(stored.id());
    outbox.publish(ResponseReceived.of(stored));
    return stored.id();
  }

  /** Another score for an answer without words yet; keeps no record of the change. */
  @Transactional
  public Confirmation rescore(long responseId, int score) {
    return lock(responseId)
        .filter(stored -> stored.completedAt() == null && stored.kind().measure().fits(score))
        .filter(stored -> stored.score() != score && stored.valid())
        .map(
            stored -> {
              jdbc.sql("update response set score = ? where workspace_id = ? and id = ?")
                  .params(score, WorkspaceScope.current(), responseId)
                  .update();
              outbox.publish(ResponseChanged.of(stored, score, stored.answeredAt()));
              return Confirmation.CHANGED;
            })
        .orElse(Confirmation.UNCHANGED);
  }

  /** Adds the words of the page that has just stored the score; once. */
  @Transactional
  public void complete(long responseId, Completion sent) {
    String comment = sent.comment();
    String words = comment == null || comment.isBlank() ? null : comment;
    lock(responseId)
        .filter(stored -> stored.completedAt() == null)
        .ifPresent(
            stored -> {
              jdbc.sql(
                      """
                      update response
                         set comment = ?, reasons = ?::text[], completed_at = answered_at
                       where workspace_id = ? and id = ?
                      """)
                  .param(words)
                  .param(sent.reasons().toArray(String[]::new))
                  .params(WorkspaceScope.current(), responseId)
                  .update();
              further.store(responseId, sent.further());
              mingleAgain(responseId);
              outbox.publish(
                  ResponseCompleted.of(stored, words, sent.reasons(), stored.answeredAt()));
            });
  }

  /** Adds answers to questions that followed from the words. */
  @Transactional
  public void answerMore(long responseId, Map<String, List<String>> answers) {
    lock(responseId)
        .ifPresent(
            stored -> {
              further.store(responseId, answers);
              mingleAgain(responseId);
            });
  }

  private Optional<Response> lock(long responseId) {
    return jdbc.sql(
            """
            select %s from response r
              join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
                               and t.anonymous
             where r.workspace_id = ? and r.id = ? and r.invitation_id is null
               for update of r
            """
                .formatted(ResponseRows.COLUMNS))
        .params(WorkspaceScope.current(), responseId)
        .query(ResponseRows::read)
        .optional();
  }

  private void mingleAgain(long responseId) {
    jdbc.sql("insert into anonymous_fresh values (?, ?) on conflict do nothing")
        .params(WorkspaceScope.current(), responseId)
        .update();
  }
}
