package org.heed.customer.preferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What contacts of the workspace in scope decided about being asked, short of leaving for ever.
 * Every change is a line of the consent ledger; repeating one has no effect.
 */
@Component
public class Preferences {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Preferences(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The contact's decisions; empty when there is no such contact. */
  public Optional<ContactPreferences> of(long contactId) {
    return jdbc.sql(
            """
            select opted_out_at is not null as gone, mail_stopped_at is not null as mail_stopped,
                   sms_stopped_at is not null as sms_stopped, paused_until, language,
                   email is not null as has_mail, phone is not null as has_phone
              from contact where workspace_id = ? and id = ?
            """)
        .params(WorkspaceScope.current(), contactId)
        .query(Preferences::row)
        .optional();
  }

  private static ContactPreferences row(ResultSet row, int number) throws SQLException {
    return new ContactPreferences(
        row.getBoolean("gone"),
        row.getBoolean("mail_stopped"),
        row.getBoolean("sms_stopped"),
        row.getObject("paused_until", LocalDate.class),
        row.getString("language"),
        row.getBoolean("has_mail"),
        row.getBoolean("has_phone"));
  }

  /**
   * Asks nothing before this day, or ends a pause.
   *
   * @param until null to end it
   * @param means how we know, such as "preferences page"
   */
  @Transactional
  public void pause(long contactId, @Nullable LocalDate until, String means) {
    boolean changed =
        update(
            "paused_until = :value::date where paused_until is distinct from :value::date and",
            contactId,
            until);
    if (changed) {
      String decision = until == null ? "resumed" : "paused";
      note(contactId, "all", decision, until == null ? means : means + ", until " + until);
    }
  }

  /** No more over this channel. */
  @Transactional
  public void stop(long contactId, AskedOver channel, String means) {
    String column = channel.key() + "_stopped_at";
    if (update(column + " = now() where " + column + " is null and", contactId, null)) {
      note(contactId, channel.key(), "opted_out", means);
    }
  }

  /** Over this channel again. */
  @Transactional
  public void start(long contactId, AskedOver channel, String means) {
    String column = channel.key() + "_stopped_at";
    if (update(column + " = null where " + column + " is not null and", contactId, null)) {
      note(contactId, channel.key(), "opted_in", means);
    }
  }

  /** The language for everything that follows; not a matter of consent. */
  @Transactional
  public void speak(long contactId, String language) {
    update("language = :value where language <> :value and", contactId, language);
  }

  /** The contact's number is refused for good; it gets no text messages until it changes. */
  @Transactional
  public void markPhoneFailed(long contactId) {
    update("phone_failed_at = now() where phone_failed_at is null and", contactId, null);
  }

  /** The beginning is always one of the fixed texts above. */
  private boolean update(String setWhere, long contactId, @Nullable Object value) {
    String sql = "update contact set updated_at = :now, " + setWhere;
    return jdbc.sql(
                (sql + " workspace_id = :workspace and id = :id")
                    .replace("= now()", "= :now::timestamptz"))
            .param("now", Timestamp.from(clock.instant()))
            .param("value", value)
            .param("workspace", WorkspaceScope.current())
            .param("id", contactId)
            .update()
        > 0;
  }

  private void note(long contactId, String channel, String decision, String means) {
    jdbc.sql(
            """
            insert into consent_entry (workspace_id, contact_id, channel, decision, means, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), contactId, channel, decision, means)
        .param(Timestamp.from(clock.instant()))
        .update();
    audit.record(
        "contact." + decision,
        "contact",
        Long.toString(contactId),
        Map.of("means", means, "channel", channel));
  }
}
