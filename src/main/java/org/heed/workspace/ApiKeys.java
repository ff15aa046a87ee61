package org.heed.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The API keys of the workspace in scope. Only hashes are stored: a key is shown once. */
@Component
public class ApiKeys {

  private static final int SHOWN_PREFIX = 10;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AuditTrail audit;
  private final VerifiedKeys verified;

  ApiKeys(JdbcClient jdbc, Clock clock, AuditTrail audit, VerifiedKeys verified) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
    this.verified = verified;
  }

  /** All keys, newest first. */
  public List<ApiKey> all() {
    return jdbc.sql("select * from api_key where workspace_id = ? order by id desc")
        .param(WorkspaceScope.current())
        .query(ApiKeys::key)
        .list();
  }

  /**
   * Creates a key with a secret drawn here.
   *
   * @return the key's text, to be shown once
   */
  @Transactional
  public String create(String name, Set<ApiScope> scopes) {
    String text = Secrets.apiKey();
    store(name, text, scopes);
    return text;
  }

  /** Makes a text chosen by the operator a key with every scope. */
  @Transactional
  public void adopt(String name, String text) {
    store(name, text, EnumSet.allOf(ApiScope.class));
  }

  /**
   * Ends a key: this node refuses it at once, others within ten seconds.
   *
   * @throws NotFound when there is no such key that works
   */
  @Transactional
  public void revoke(long id) {
    int changed =
        jdbc.sql(
                """
                update api_key set revoked_at = ?
                 where workspace_id = ? and id = ? and revoked_at is null
                """)
            .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), id)
            .update();
    if (changed == 0) {
      throw new NotFound("There is no working API key %d.".formatted(id));
    }
    audit.record("api_key.revoked", "api_key", Long.toString(id), Map.of());
    verified.forgetAfterCommit();
  }

  private void store(String name, String text, Set<ApiScope> scopes) {
    String label = PlainText.cleanLine(name, 80);
    if (label.isEmpty()) {
      throw new InvalidInput("name", "Name the key after the program that will use it.");
    }
    String[] keys = scopes.stream().map(ApiScope::key).toArray(String[]::new);
    Actor actor = Actor.current();
    long id =
        jdbc.sql(
                """
                insert into api_key (workspace_id, name, prefix, key_hash, scopes, created_at,
                                     created_by)
                values (?, ?, ?, ?, ?, ?, ?) returning id
                """)
            .params(WorkspaceScope.current(), label, text.substring(0, SHOWN_PREFIX))
            .params(Secrets.hash(text), keys, Timestamp.from(clock.instant()))
            .param(actor instanceof Person person ? person.userId() : null)
            .query(Long.class)
            .single();
    audit.record(
        "api_key.created",
        "api_key",
        Long.toString(id),
        Map.of("name", label, "scopes", List.of(keys)));
  }

  private static ApiKey key(ResultSet row, int number) throws SQLException {
    return new ApiKey(
        row.getLong("id"),
        row.getString("name"),
        row.getString("prefix"),
        ApiScope.of(Arrays.asList((String[]) row.getArray("scopes").getArray())),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("last_used_at")),
        instant(row.getTimestamp("revoked_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp stored) {
    return stored == null ? null : stored.toInstant();
  }
}
