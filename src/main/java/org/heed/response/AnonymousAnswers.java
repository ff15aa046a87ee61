package org.heed.response;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to anonymous touchpoints: stored with their day and nothing that leads to a person, under
 * a random id. Such an answer cannot be changed later, because nobody can find it again.
 */
@Component
public class AnonymousAnswers {

  private static final long LOWEST_ID = 1L << 40;
  private static final long HIGHEST_ID = 1L << 52;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Workspaces workspaces;
  private final Clock clock;

  AnonymousAnswers(JdbcClient jdbc, Outbox outbox, Workspaces workspaces, Clock clock) {
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
            .param("id", ThreadLocalRandom.current().nextLong(LOWEST_ID, HIGHEST_ID))
            .param("score", score)
            .param("noon", Timestamp.from(day.atTime(12, 0).atZone(zone).toInstant()))
            .param("day", day)
            .param("workspace", WorkspaceScope.current())
            .param("invitation", invitationId)
            .query(ResponseRows::read)
            .single();
    jdbc.sql("insert into anonymous_fresh values (?, ?)")
        .params(WorkspaceScope.current(), stored.id())
        .update();
    outbox.publish(ResponseReceived.of(stored));
    return stored.id();
  }

  /** Adds the words of the page that has just stored the score; once. */
  @Transactional
  public void complete(long responseId, @Nullable String comment, List<String> reasons) {
    String words = comment == null || comment.isBlank() ? null : comment;
    jdbc.sql(
            """
            update response r
               set comment = ?, reasons = ?::text[], completed_at = answered_at
             where workspace_id = ? and id = ? and channel = 'anonymous' and completed_at is null
            returning %s
            """
                .formatted(ResponseRows.COLUMNS))
        .param(words)
        .param(reasons.toArray(String[]::new))
        .params(WorkspaceScope.current(), responseId)
        .query(ResponseRows::read)
        .optional()
        .ifPresent(
            stored ->
                outbox.publish(ResponseCompleted.of(stored, words, reasons, stored.answeredAt())));
  }

  /**
   * Takes the traces of their order from what was stored in the current workspace since the last
   * time: all uses get new rows in random order, all new answers new rows of one transaction.
   */
  @Transactional
  public void mingle() {
    int fresh =
        jdbc.sql(
                """
                with done as (delete from anonymous_fresh where workspace_id = ? returning response_id)
                update response set updated_at = updated_at
                 where workspace_id = ? and id in (select response_id from done)
                """)
            .params(WorkspaceScope.current(), WorkspaceScope.current())
            .update();
    if (fresh == 0) {
      return;
    }
    jdbc.sql(
            """
            update invitation i
               set answered = true,
                   reminder_state = case reminder_state when 'due' then 'none' else reminder_state end
              from anonymous_use u
             where i.workspace_id = ? and u.workspace_id = i.workspace_id
               and u.invitation_id = i.id and not i.answered
            """)
        .param(WorkspaceScope.current())
        .update();
    List<Long> used =
        jdbc.sql(
                """
                with gone as (delete from anonymous_use where workspace_id = ? returning invitation_id)
                select invitation_id from gone order by random()
                """)
            .param(WorkspaceScope.current())
            .query(Long.class)
            .list();
    jdbc.sql("insert into anonymous_use select ?, used from unnest(?::bigint[]) as used")
        .param(WorkspaceScope.current())
        .param(used.toArray(Long[]::new))
        .update();
  }
}
