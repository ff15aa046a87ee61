package org.heed.workspace.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that work once and for a limited time. The database knows only their hashes, and they begin
 * with the configured public address, never with one that a request named.
 */
@Component
public class OneTimeLinks {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final HeedSettings settings;

  OneTimeLinks(JdbcClient jdbc, Clock clock, HeedSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /** A new link for a user of the workspace in scope; earlier ones for that purpose end. */
  String issue(LinkPurpose purpose, long userId) {
    end(purpose, userId);
    String secret = Secrets.link();
    jdbc.sql(
            """
            insert into user_token (workspace_id, user_id, purpose, token_hash, expires_at,
                                    created_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), userId, purpose.key(), Secrets.hash(secret))
        .params(
            Timestamp.from(clock.instant().plus(purpose.validity())),
            Timestamp.from(clock.instant()))
        .update();
    String path =
        switch (purpose) {
          case INVITATION -> "/accept-invitation/";
          case PASSWORD_RESET -> "/reset-password/";
        };
    return settings.linkBase() + path + secret;
  }

  /** Whose link this is, while it works; called outside any workspace's scope. */
  public Optional<LinkHolder> holder(LinkPurpose purpose, String secret) {
    return WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    select person.workspace_id, person.id, person.name, person.email
                      from user_token token
                      join app_user person on person.workspace_id = token.workspace_id
                                          and person.id = token.user_id
                     where token.token_hash = ? and token.purpose = ? and token.used_at is null
                       and token.expires_at > ? and person.deactivated_at is null
                    """)
                .params(Secrets.hash(secret), purpose.key(), Timestamp.from(clock.instant()))
                .query(
                    (row, number) ->
                        new LinkHolder(
                            row.getLong("workspace_id"),
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("email")))
                .optional());
  }

  /** Uses the link up; false when it no longer works. Runs in the holder's workspace. */
  boolean use(LinkPurpose purpose, String secret) {
    Timestamp now = Timestamp.from(clock.instant());
    return jdbc.sql(
                """
                update user_token set used_at = ?
                 where workspace_id = ? and token_hash = ? and purpose = ? and used_at is null
                   and expires_at > ?
                """)
            .params(now, WorkspaceScope.current(), Secrets.hash(secret), purpose.key(), now)
            .update()
        == 1;
  }

  /** Ends a user's links of this purpose. */
  void end(LinkPurpose purpose, long userId) {
    jdbc.sql(
            """
            update user_token set used_at = ?
             where workspace_id = ? and user_id = ? and purpose = ? and used_at is null
            """)
        .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), userId, purpose.key())
        .update();
  }

  /** Removes links that ended long ago. */
  void sweep() {
    WorkspaceScope.system(
        () ->
            jdbc.sql("delete from user_token where expires_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update());
  }
}
