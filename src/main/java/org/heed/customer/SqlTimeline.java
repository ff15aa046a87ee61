package org.heed.customer;

import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A part of a customer's history that one statement finds, for contacts and accounts alike. */
public abstract class SqlTimeline implements TimelineSource {

  private final JdbcClient jdbc;
  private final String entries;
  private final RowMapper<TimelineEntry> entry;

  /**
   * A part of the history.
   *
   * @param entries the statement, latest first, with {@code %1$s} for the column {@code contact_id}
   *     or {@code account_id} that is compared with {@code :customer}; it may use {@code
   *     :workspace} and {@code :most}
   */
  protected SqlTimeline(JdbcClient jdbc, String entries, RowMapper<TimelineEntry> entry) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.entry = entry;
  }

  @Override
  public final List<TimelineEntry> forContact(long contactId) {
    return find("contact_id", contactId);
  }

  @Override
  public final List<TimelineEntry> forAccount(long accountId) {
    return find("account_id", accountId);
  }

  private List<TimelineEntry> find(String column, long customerId) {
    return jdbc.sql(entries.formatted(column))
        .param("workspace", WorkspaceScope.current())
        .param("customer", customerId)
        .param("most", MOST)
        .query(entry)
        .list();
  }
}
