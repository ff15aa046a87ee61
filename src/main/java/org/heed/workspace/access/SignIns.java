package org.heed.workspace.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up who signs in, and whether an open session is still good. */
@Component
public class SignIns {

  private static final Duration SEEN_PRECISION = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  SignIns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The person with this address, in whatever workspace. */
  public Optional<SignInRecord> byEmail(String email) {
    return WorkspaceScope.system(
        () ->
            jdbc.sql("select * from app_user where lower(email) = lower(?)")
                .param(email.strip())
                .query(
                    (row, number) ->
                        new SignInRecord(
                            row.getLong("workspace_id"),
                            row.getLong("id"),
                            row.getString("password_hash"),
                            row.getInt("session_generation"),
                            row.getTimestamp("deactivated_at") == null))
                .optional());
  }

  /**
   * The person of a session, as they are now; empty when they were deactivated or changed their
   * password since the session began. Runs in the workspace's scope.
   */
  public Optional<Person> stillSignedIn(long workspaceId, long userId, int generation) {
    Optional<Seen> seen =
        jdbc.sql(
                """
                select name, email, role, last_seen_at from app_user
                 where workspace_id = ? and id = ? and session_generation = ?
                   and deactivated_at is null
                """)
            .params(workspaceId, userId, generation)
            .query(
                (row, number) ->
                    new Seen(
                        new Person(
                            userId,
                            workspaceId,
                            row.getString("name"),
                            row.getString("email"),
                            Role.of(row.getString("role"))),
                        row.getTimestamp("last_seen_at")))
            .optional();
    seen.ifPresent(this::noteSeen);
    return seen.map(Seen::person);
  }

  private void noteSeen(Seen seen) {
    Instant now = clock.instant();
    Timestamp before = seen.at();
    if (before == null || before.toInstant().isBefore(now.minus(SEEN_PRECISION))) {
      jdbc.sql("update app_user set last_seen_at = ? where workspace_id = ? and id = ?")
          .params(Timestamp.from(now), seen.person().workspaceId(), seen.person().userId())
          .update();
    }
  }

  private record Seen(Person person, @Nullable Timestamp at) {}
}
