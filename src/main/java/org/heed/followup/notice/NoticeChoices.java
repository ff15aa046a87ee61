package org.heed.followup.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people of the workspace in scope chose to hear about. */
@Service
public class NoticeChoices {

  private final JdbcClient jdbc;
  private final Workspaces workspaces;
  private final Clock clock;

  NoticeChoices(JdbcClient jdbc, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** What this person chose. */
  public NoticeChoice of(long userId) {
    return Objects.requireNonNull(of(List.of(userId)).get(userId));
  }

  /** What each of these chose. */
  Map<Long, NoticeChoice> of(Collection<Long> userIds) {
    Map<Long, NoticeChoice> byUser = new HashMap<>();
    NoticeChoice usual = NoticeChoice.usual(workspaces.current().timeZone());
    userIds.forEach(userId -> byUser.put(userId, usual));
    jdbc.sql("select * from notice_choice where workspace_id = ? and user_id = any (?)")
        .param(WorkspaceScope.current())
        .param(userIds.toArray(Long[]::new))
        .query(
            row -> {
              byUser.put(row.getLong("user_id"), choice(row));
            });
    return byUser;
  }

  /**
   * Stores what a person chose. What already waits for them follows: it comes earlier, later or not
   * at all, but nothing that was told comes again.
   */
  @Transactional
  public void change(long userId, NoticeChoice choice) {
    NoticeChoice.Quiet quiet = choice.quiet();
    jdbc.sql(
            """
            insert into notice_choice (workspace_id, user_id, zone, quiet_from, quiet_to,
                                       quiet_weekend, digest_hour, digest_kinds, off_kinds)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (workspace_id, user_id) do update
               set zone = excluded.zone, quiet_from = excluded.quiet_from,
                   quiet_to = excluded.quiet_to, quiet_weekend = excluded.quiet_weekend,
                   digest_hour = excluded.digest_hour, digest_kinds = excluded.digest_kinds,
                   off_kinds = excluded.off_kinds
            """)
        .params(WorkspaceScope.current(), userId, choice.zone().getId())
        .param(quiet == null ? null : Time.valueOf(quiet.from()))
        .param(quiet == null ? null : Time.valueOf(quiet.to()))
        .params(choice.quietWeekend(), choice.digestHour())
        .param(keys(choice.digest()))
        .param(keys(choice.off()))
        .update();
    Instant now = clock.instant();
    NoticeKind.choosable().forEach(kind -> move(userId, kind, choice.moment(kind, null, now)));
  }

  private void move(long userId, NoticeKind kind, @Nullable Instant due) {
    jdbc.sql(
            """
            update personal_notice set due_at = ?
             where workspace_id = ? and user_id = ? and kind = ?
               and told_at is null and due_at is not null
            """)
        .param(due == null ? null : Timestamp.from(due))
        .params(WorkspaceScope.current(), userId, kind.key())
        .update();
  }

  private static String[] keys(Set<NoticeKind> kinds) {
    return kinds.stream().map(NoticeKind::key).toArray(String[]::new);
  }

  private static NoticeChoice choice(ResultSet row) throws SQLException {
    Time from = row.getTime("quiet_from");
    Time to = row.getTime("quiet_to");
    return new NoticeChoice(
        ZoneId.of(row.getString("zone")),
        from == null || to == null
            ? null
            : new NoticeChoice.Quiet(from.toLocalTime(), to.toLocalTime()),
        row.getBoolean("quiet_weekend"),
        row.getInt("digest_hour"),
        kinds(row.getArray("digest_kinds")),
        kinds(row.getArray("off_kinds")));
  }

  static Set<NoticeKind> kinds(Array stored) throws SQLException {
    return Arrays.stream((String[]) stored.getArray())
        .flatMap(key -> NoticeKind.find(key).stream())
        .collect(Collectors.toSet());
  }
}
