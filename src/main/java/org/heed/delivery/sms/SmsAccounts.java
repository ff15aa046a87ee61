package org.heed.delivery.sms;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.SecretBox;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the workspace in scope sends text messages, and with which password. */
@Component
public class SmsAccounts {

  private static final String PURPOSE = "sms";

  private final JdbcClient jdbc;
  private final SecretBox secrets;
  private final AuditTrail audit;
  private final Clock clock;
  private final SmsAccount instance;

  SmsAccounts(
      JdbcClient jdbc,
      SecretBox secrets,
      AuditTrail audit,
      Clock clock,
      HeedSettings instanceSettings,
      TwilioSettings twilio) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
    this.instance =
        instanceSettings.demo()
            ? new SmsAccount("demo", "demo", "+15550100")
            : new SmsAccount(
                twilio.twilioAccountSid().strip(),
                twilio.twilioAuthToken().strip(),
                twilio.twilioFrom().strip());
  }

  /** The workspace's own settings, else the instance's; empty when no messages can be sent. */
  public Optional<SmsSettings> settings() {
    return stored().map(Stored::settings).or(this::instanceSettings);
  }

  private Optional<SmsSettings> instanceSettings() {
    SmsSettings usual = SmsSettings.EMPTY;
    return instance.id().isEmpty() || instance.secret().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SmsSettings(
                instance.id(),
                instance.sender(),
                usual.country(),
                usual.perSecond(),
                usual.quietFrom(),
                usual.quietUntil(),
                usual.twoWay(),
                usual.segmentPrice(),
                usual.currency()));
  }

  /** With what the provider is called for this workspace. */
  public Optional<SmsAccount> account() {
    return stored()
        .map(
            own ->
                new SmsAccount(
                    own.settings().accountId(),
                    secrets.open(PURPOSE, own.secret().array()),
                    own.settings().sender()))
        .or(() -> instanceSettings().map(settings -> instance));
  }

  /** Whether a password of this workspace is stored; it is never shown again. */
  public boolean hasOwnSecret() {
    return stored().isPresent();
  }

  /**
   * Stores the settings, and the password unless it is empty.
   *
   * @throws InvalidInput naming the field that is wrong
   */
  @Transactional
  public void change(SmsSettings settings, String secret) {
    settings.checked();
    Optional<Stored> before = stored();
    if (secret.isBlank() && before.isEmpty()) {
      throw new InvalidInput("secret", "Enter the auth token that belongs to the account.");
    }
    byte[] locked =
        secret.isBlank()
            ? before.orElseThrow().secret().array()
            : secrets.lock(PURPOSE, secret.strip());
    write(settings, locked);
    audit.record(
        "sms.settings_changed",
        "workspace",
        Long.toString(WorkspaceScope.current()),
        Map.of("settings", settings, "newSecret", !secret.isBlank()));
  }

  private void write(SmsSettings settings, byte[] locked) {
    jdbc.sql(
            """
            insert into sms_settings (workspace_id, account_id, secret, sender, country, per_second,
              quiet_from, quiet_until, two_way, segment_price, currency, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (workspace_id) do update
               set account_id = excluded.account_id, secret = excluded.secret,
                   sender = excluded.sender, country = excluded.country,
                   per_second = excluded.per_second, quiet_from = excluded.quiet_from,
                   quiet_until = excluded.quiet_until, two_way = excluded.two_way,
                   segment_price = excluded.segment_price, currency = excluded.currency,
                   updated_at = excluded.updated_at
            """)
        .params(WorkspaceScope.current(), settings.accountId(), locked, settings.sender())
        .params(settings.country(), settings.perSecond(), settings.quietFrom())
        .params(settings.quietUntil(), settings.twoWay(), settings.segmentPrice())
        .params(settings.currency(), Timestamp.from(clock.instant()))
        .update();
  }

  private Optional<Stored> stored() {
    return jdbc.sql("select * from sms_settings where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(SmsAccounts::row)
        .optional();
  }

  private static Stored row(ResultSet row, int number) throws SQLException {
    return new Stored(
        new SmsSettings(
            row.getString("account_id"),
            row.getString("sender"),
            row.getString("country"),
            row.getInt("per_second"),
            row.getObject("quiet_from", LocalTime.class),
            row.getObject("quiet_until", LocalTime.class),
            row.getBoolean("two_way"),
            row.getBigDecimal("segment_price"),
            row.getString("currency").strip()),
        ByteBuffer.wrap(row.getBytes("secret")));
  }

  private record Stored(SmsSettings settings, ByteBuffer secret) {}
}
