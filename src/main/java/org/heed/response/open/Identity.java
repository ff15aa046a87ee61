package org.heed.response.open;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.heed.customer.Contact;
import org.heed.customer.Contacts;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises visitors by a signature of the customer's own server: the HMAC-SHA256, in hexadecimal
 * digits, of the Unix time in seconds, a dot and the user's id.
 */
@Service
public class Identity {

  /** How long a signature is good for: pages stay open over the day. */
  private static final Duration FRESH = Duration.ofHours(24);

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final int LONGEST_USER = 254;

  private final JdbcClient jdbc;
  private final OpenTokens tokens;
  private final Contacts contacts;
  private final AuditTrail audit;
  private final Clock clock;

  Identity(JdbcClient jdbc, OpenTokens tokens, Contacts contacts, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.contacts = contacts;
    this.audit = audit;
    this.clock = clock;
  }

  /** The secret of the current workspace, for its people to put on their server. */
  public String secret() {
    return tokens.identitySecret(WorkspaceScope.current(), generation());
  }

  private long generation() {
    return jdbc.sql("select generation from identity_secret where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(Long.class)
        .optional()
        .orElse(1L);
  }

  /** Makes a new secret; signatures made with the old one are wrong from now on. */
  @Transactional
  public void renewSecret() {
    jdbc.sql(
            """
            insert into identity_secret as s (workspace_id, generation, renewed_at)
            values (?, 2, ?)
            on conflict (workspace_id) do update
               set generation = s.generation + 1, renewed_at = excluded.renewed_at
            """)
        .params(WorkspaceScope.current(), Timestamp.from(clock.instant()))
        .update();
    audit.record(
        "identity-secret.renewed", "workspace", Long.toString(WorkspaceScope.current()), Map.of());
  }

  /** The signature that a customer's server makes, for tests and examples. */
  public String sign(String user, Instant at) {
    return HexSignature.of(secret(), at.getEpochSecond() + "." + user);
  }

  /**
   * Who a visitor of the current workspace is.
   *
   * @param user the id that the page claims: a contact's external id or its address; null or empty
   *     for none
   * @param seconds when it was signed, Unix time in seconds
   */
  public Visitor visitor(
      @Nullable String user, @Nullable String seconds, @Nullable String signature) {
    if (user == null || user.isEmpty()) {
      return Visitor.STRANGER;
    }
    if (user.length() > LONGEST_USER || seconds == null || signature == null || !fresh(seconds)) {
      return Visitor.PRETENDER;
    }
    return HexSignature.isRight(signature, secret(), seconds + "." + user)
        ? new Visitor(Visitor.Proof.SIGNED, user, contact(user).map(Contact::id).orElse(null))
        : Visitor.PRETENDER;
  }

  private boolean fresh(String seconds) {
    if (!seconds.matches("[0-9]{1,11}")) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
    Instant now = clock.instant();
    return at.isAfter(now.minus(FRESH)) && at.isBefore(now.plus(CLOCKS_DIFFER));
  }

  private Optional<Contact> contact(String user) {
    return contacts
        .findByExternalId(user)
        .or(() -> user.contains("@") ? contacts.findByEmail(user) : Optional.empty());
  }
}
