package org.heed.program.report;

import java.util.List;
import java.util.Locale;
import org.heed.customer.TimelineEntry;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers "why was this person surveyed, or not?" from the record. */
@Component
public class WhyContact {

  private final JdbcClient jdbc;
  private final ContactHistory history;

  WhyContact(JdbcClient jdbc, ContactHistory history) {
    this.jdbc = jdbc;
    this.history = history;
  }

  /** The contacts whose address or name begins with this text, ten at most, with their history. */
  public List<Finding> search(String text) {
    String prefix = text.strip().toLowerCase(Locale.ROOT);
    if (prefix.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select id, name, email from contact
             where workspace_id = :workspace
               and (starts_with(lower(email), :text) or starts_with(lower(name), :text))
             order by lower(email) limit 10
            """)
        .param("workspace", WorkspaceScope.current())
        .param("text", prefix)
        .query(
            (row, number) ->
                new Finding(
                    row.getLong("id"),
                    row.getString("name"),
                    String.valueOf(row.getString("email")),
                    history.forContact(row.getLong("id"))))
        .list();
  }

  /** A contact and everything the program decided about it, latest first. */
  public record Finding(long contactId, String name, String email, List<TimelineEntry> entries) {}
}
