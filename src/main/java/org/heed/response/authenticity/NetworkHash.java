package org.heed.response.authenticity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns networks into names that compare equal within a day and tell nothing afterwards: each
 * workspace has a random key a day, thrown away two days later on every node.
 */
@Component
class NetworkHash {

  /** How long traces are kept. */
  static final Duration KEPT = Duration.ofDays(14);

  private static final int BYTES = 12;
  private static final int KEY_DAYS = 2;

  private final Map<KeyOf, Mac> keys = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final Clock clock;

  NetworkHash(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The name that a text has in this workspace today. */
  String of(long workspaceId, String text) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Mac keyed = keys.computeIfAbsent(new KeyOf(workspaceId, today), this::keyed);
    try {
      // Looking one up costs more than using it.
      Mac mac = (Mac) keyed.clone();
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Mac keyed(KeyOf wanted) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(load(wanted), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The first node to ask makes the key of the day. */
  private byte[] load(KeyOf wanted) {
    byte[] fresh = new byte[32];
    random.nextBytes(fresh);
    keys.keySet().removeIf(key -> key.day().isBefore(wanted.day().minusDays(KEY_DAYS)));
    return WorkspaceScope.call(
        wanted.workspaceId(),
        () -> {
          jdbc.sql("insert into network_key values (?, ?, ?) on conflict do nothing")
              .params(wanted.workspaceId(), wanted.day(), fresh)
              .update();
          return jdbc.sql("select secret from network_key where workspace_id = ? and day = ?")
              .params(wanted.workspaceId(), wanted.day())
              .query((row, number) -> row.getBytes(1))
              .single();
        });
  }

  /** Throws old keys and traces away, in the system's scope. */
  void forgetOld() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    jdbc.sql("delete from network_key where day < ?").param(today.minusDays(KEY_DAYS)).update();
    jdbc.sql("delete from answer_trace where at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
    keys.keySet().removeIf(key -> key.day().isBefore(today.minusDays(KEY_DAYS)));
  }

  private record KeyOf(long workspaceId, LocalDate day) {}
}
