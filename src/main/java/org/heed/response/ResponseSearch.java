package org.heed.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.platform.web.InvalidInput;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists answers, newest day first, page by page without counting what lies before. */
@Component
class ResponseSearch {

  private static final String ROWS =
      """
      select %s, coalesce(nullif(c.name, ''), c.email) as contact_name, a.name as account_name,
             coalesce(t.name, '') as touchpoint_name
        from response r
        left join contact c on c.workspace_id = r.workspace_id and c.id = r.contact_id
        left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
        left join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
       where r.workspace_id = :workspace
      """
          .formatted(ResponseRows.COLUMNS);

  private final JdbcClient jdbc;

  ResponseSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One row more than asked for tells whether another page follows. */
  ResponsePage page(long workspaceId, ResponseFilter filter, @Nullable String after, int limit) {
    StringBuilder sql = new StringBuilder(ROWS).append(shown(filter));
    Place place = Place.parse(after);
    if (place != null) {
      sql.append(" and (r.answered_on, r.id) < (:day, :id)");
    }
    sql.append(" order by r.answered_on desc, r.id desc limit :rows");
    List<ResponsePage.Row> found =
        bind(jdbc.sql(sql.toString()), workspaceId, filter)
            .param("day", place == null ? null : place.day(), Types.DATE)
            .param("id", place == null ? 0 : place.id())
            .param("rows", limit + 1)
            .query(ResponseSearch::named)
            .list();
    return found.size() <= limit
        ? new ResponsePage(found, null)
        : new ResponsePage(found.subList(0, limit), Place.of(found.get(limit - 1).response()));
  }

  Optional<ResponsePage.Row> named(long workspaceId, long responseId) {
    return jdbc.sql(ROWS + " and r.id = :id" + SmallGroups.condition(""))
        .param("workspace", workspaceId)
        .param("id", responseId)
        .query(ResponseSearch::named)
        .optional();
  }

  /** From the accounts, which are few, rather than from the answers, which are many. */
  List<String> regions(long workspaceId) {
    return jdbc.sql(
            """
            select distinct region from account where workspace_id = ? and region <> ''
             order by region limit 200
            """)
        .param(workspaceId)
        .query(String.class)
        .list();
  }

  private static ResponsePage.Row named(ResultSet row, int number) throws SQLException {
    return new ResponsePage.Row(
        ResponseRows.read(row, number),
        row.getString("contact_name"),
        row.getString("account_name"),
        row.getString("touchpoint_name"));
  }

  private static String shown(ResponseFilter filter) {
    String conditions = conditions(filter);
    return conditions + SmallGroups.condition(conditions);
  }

  /** Only fixed text is put together; every value from outside is a parameter. */
  private static String conditions(ResponseFilter filter) {
    StringBuilder sql = new StringBuilder();
    add(sql, filter.touchpointId(), " and r.touchpoint_id = :touchpoint");
    add(sql, filter.category(), " and heed_category(r.kind, r.score) = :category");
    add(sql, filter.score(), " and r.score = :score");
    add(sql, filter.kind(), " and r.kind = :kind");
    add(sql, filter.region(), " and r.region = :region");
    add(sql, filter.accountId(), " and r.account_id = :account");
    add(sql, filter.contactId(), " and r.contact_id = :contact");
    add(sql, filter.ownerId(), " and a.owner_id = :owner");
    add(sql, filter.from(), " and r.answered_on >= :from");
    add(sql, filter.to(), " and r.answered_on <= :to");
    if (filter.commentedOnly()) {
      sql.append(" and r.comment is not null");
    }
    if (hasWords(filter)) {
      sql.append(
          " and to_tsvector('simple', r.comment) @@ websearch_to_tsquery('simple', :words)"
              + " and r.comment is not null");
    }
    filter.snapshot().forEach(test -> sql.append(test.sql()));
    if (!filter.snapshot().isEmpty()) {
      sql.append(" and not coalesce(t.anonymous, false)");
    }
    sql.append(
        switch (filter.validity()) {
          case VALID -> " and r.invalidated_at is null";
          case INVALID -> " and r.invalidated_at is not null";
          case ALL -> "";
        });
    return sql.toString();
  }

  private static boolean hasWords(ResponseFilter filter) {
    return filter.words() != null && !filter.words().isBlank();
  }

  private static void add(StringBuilder sql, @Nullable Object given, String condition) {
    if (given != null) {
      sql.append(condition);
    }
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, long workspaceId, ResponseFilter filter) {
    filter.snapshot().forEach(test -> test.parameters().forEach(statement::param));
    return statement
        .param("workspace", workspaceId)
        .param("touchpoint", filter.touchpointId())
        .param("category", categoryKey(filter.category()))
        .param("score", filter.score())
        .param("kind", filter.kind() == null ? null : filter.kind().key())
        .param("region", filter.region())
        .param("account", filter.accountId())
        .param("contact", filter.contactId())
        .param("owner", filter.ownerId())
        .param("from", filter.from(), Types.DATE)
        .param("to", filter.to(), Types.DATE)
        .param("words", filter.words());
  }

  private static @Nullable String categoryKey(@Nullable Category category) {
    return category == null ? null : category.name().toLowerCase(Locale.ROOT);
  }

  /** The last row of a page, as its address carries it. */
  private record Place(LocalDate day, long id) {

    static String of(Response last) {
      return last.answeredOn() + "_" + last.id();
    }

    static @Nullable Place parse(@Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        String[] parts = text.split("_", 2);
        return new Place(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
      } catch (RuntimeException malformed) {
        throw new InvalidInput(
            "after", "This page of the list does not exist; start from the top.");
      }
    }
  }
}
