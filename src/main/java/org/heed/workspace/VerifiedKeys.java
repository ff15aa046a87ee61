package org.heed.workspace;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whose API key a text is. A key that was right is believed for ten seconds without asking
 * the database again.
 */
@Component
public class VerifiedKeys {

  private static final long BELIEVED_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int MOST_REMEMBERED = 10_000;
  private static final int LONGEST_KEY = 200;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<ByteBuffer, Verified> remembered = new ConcurrentHashMap<>();

  VerifiedKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The caller whose working key this is; called outside any workspace's scope. */
  public Optional<ApiCaller> caller(String text) {
    if (text.length() > LONGEST_KEY) {
      return Optional.empty();
    }
    ByteBuffer hash = ByteBuffer.wrap(Secrets.hash(text));
    Verified verified = remembered.get(hash);
    if (verified != null && System.nanoTime() - verified.at() < BELIEVED_NANOS) {
      return Optional.of(verified.caller());
    }
    Optional<ApiCaller> found = lookUp(hash.array());
    found.ifPresentOrElse(caller -> remember(hash, caller), () -> remembered.remove(hash));
    return found;
  }

  /** Asks the database for every key again once the open transaction has committed. */
  void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            remembered.clear();
          }
        });
  }

  private void remember(ByteBuffer hash, ApiCaller caller) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(hash, new Verified(caller, System.nanoTime()));
  }

  private Optional<ApiCaller> lookUp(byte[] hash) {
    return WorkspaceScope.system(
        () -> {
          Optional<ApiCaller> found =
              jdbc.sql("select * from api_key where key_hash = ? and revoked_at is null")
                  .param(hash)
                  .query(
                      (row, number) ->
                          new ApiCaller(
                              row.getLong("id"),
                              row.getLong("workspace_id"),
                              row.getString("name"),
                              ApiScope.permissions(ApiScope.of(texts(row.getArray("scopes"))))))
                  .optional();
          found.ifPresent(this::noteUse);
          return found;
        });
  }

  private void noteUse(ApiCaller caller) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            update api_key set last_used_at = ?
             where workspace_id = ? and id = ?
               and (last_used_at is null or last_used_at < ?::timestamptz - interval '1 minute')
            """)
        .params(now, caller.workspaceId(), caller.keyId(), now)
        .update();
  }

  private static java.util.List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  private record Verified(ApiCaller caller, long at) {}
}
