package org.heed.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows into accounts and contacts, and drafts into the columns of set-based statements. */
@Component
public class CustomerRows {

  private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

  private final JsonMapper json;

  CustomerRows(JsonMapper json) {
    this.json = json;
  }

  /** Reads {@code account.*}. */
  public RowMapper<Account> accounts() {
    return (row, number) -> account(row);
  }

  /** Reads {@code contact.*}. */
  public RowMapper<Contact> contacts() {
    return (row, number) -> contact(row);
  }

  private Account account(ResultSet row) throws SQLException {
    String tier = row.getString("tier");
    return new Account(
        row.getLong("id"),
        row.getString("external_id"),
        row.getString("name"),
        row.getObject("owner_id", Long.class),
        row.getString("segment"),
        tier == null ? null : Account.Tier.valueOf(tier),
        row.getObject("annual_revenue", Long.class),
        row.getString("currency"),
        row.getString("region"),
        row.getString("lifecycle_stage"),
        row.getObject("started_on", LocalDate.class),
        row.getObject("renewal_on", LocalDate.class),
        row.getObject("churned_on", LocalDate.class),
        row.getObject("measure_point_id", Long.class),
        attributes(row),
        row.getBoolean("promoter"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }

  private Contact contact(ResultSet row) throws SQLException {
    String role = row.getString("account_role");
    return new Contact(
        row.getLong("id"),
        row.getString("external_id"),
        row.getObject("account_id", Long.class),
        row.getString("email"),
        row.getString("phone"),
        row.getString("name"),
        role == null ? null : AccountRole.of(role).orElse(null),
        row.getString("language"),
        ZoneId.of(row.getString("time_zone")),
        attributes(row),
        row.getBoolean("promoter"),
        instant(row.getTimestamp("opted_out_at")),
        instant(row.getTimestamp("bounced_at")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }

  private Map<String, String> attributes(ResultSet row) throws SQLException {
    return json.readValue(row.getString("attributes"), ATTRIBUTES);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  @Nullable String attributes(@Nullable Map<String, String> attributes) {
    return attributes == null ? null : json.writeValueAsString(attributes);
  }

  /** One field of every draft as the text array that a statement unnests. */
  static <T> @Nullable String[] column(List<T> drafts, Function<T, @Nullable Object> field) {
    @Nullable String[] column = new String[drafts.size()];
    for (int i = 0; i < column.length; i++) {
      Object value = field.apply(drafts.get(i));
      column[i] = value == null ? null : value.toString();
    }
    return column;
  }
}
