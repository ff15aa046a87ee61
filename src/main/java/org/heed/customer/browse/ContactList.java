package org.heed.customer.browse;

import java.util.List;
import org.heed.customer.Contact;
import org.heed.customer.CustomerRows;
import org.heed.customer.segment.Segments;
import org.heed.customer.segment.SqlCondition;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of contacts. */
@Component
public class ContactList {

  private static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final CustomerRows rows;
  private final Segments segments;

  ContactList(JdbcClient jdbc, CustomerRows rows, Segments segments) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.segments = segments;
  }

  /**
   * One page of fifty, by name.
   *
   * @param after id of the last contact of the page before; null for the first page
   */
  public Slice<Contact> page(@Nullable Long after) {
    String behind =
        after == null
            ? ""
            : "and (sort_key, id) > (select sort_key, id from contact where workspace_id ="
                + " :workspace and id = :after)";
    List<Contact> found =
        jdbc.sql(
                """
                select * from contact where workspace_id = :workspace %s
                 order by sort_key, id limit %d
                """
                    .formatted(behind, PAGE + 1))
            .param("workspace", WorkspaceScope.current())
            .param("after", after)
            .query(rows.contacts())
            .list();
    return Slice.of(found, PAGE, Contact::id);
  }

  /**
   * As {@link #page} for the contacts of a segment.
   *
   * @throws org.heed.platform.web.NotFound when there is no such segment
   */
  public Slice<Contact> ofSegment(long segmentId, @Nullable Long after) {
    SqlCondition segment = segments.condition(segmentId, "segment");
    String behind =
        after == null
            ? ""
            : """
            and (c.sort_key, c.id) > (select sort_key, id from contact
                                       where workspace_id = :workspace and id = :after)
            """;
    List<Contact> found =
        jdbc.sql(
                """
                select c.* from contact c
                  left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
                 where c.workspace_id = :workspace %s and %s
                 order by c.sort_key, c.id limit %d
                """
                    .formatted(behind, segment.sql(), PAGE + 1))
            .params(segment.parameters())
            .param("workspace", WorkspaceScope.current())
            .param("after", after)
            .query(rows.contacts())
            .list();
    return Slice.of(found, PAGE, Contact::id);
  }

  /** The first fifty whose name, surname or address begins with these words. */
  public List<Contact> search(String words) {
    return jdbc.sql(
            """
            with found as (
              (select id from contact where workspace_id = :workspace and %1$s
                order by sort_key limit %4$d)
              union
              (select id from contact where workspace_id = :workspace and %2$s
                order by last_name_key limit %4$d)
              union
              (select id from contact where workspace_id = :workspace and %3$s
                order by email_key limit %4$d))
            select contact.* from contact
             where workspace_id = :workspace and id = any (array (select id from found))
             order by sort_key, id limit %4$d
            """
                .formatted(
                    Beginning.of("sort_key"),
                    Beginning.of("last_name_key"),
                    Beginning.exactly("email_key"),
                    PAGE))
        .param("workspace", WorkspaceScope.current())
        .param("words", words)
        .query(rows.contacts())
        .list();
  }

  /** The first {@code most} contacts of an account by name. */
  public List<Contact> ofAccount(long accountId, int most) {
    return jdbc.sql(
            """
            select * from contact where workspace_id = ? and account_id = ?
             order by sort_key, id limit ?
            """)
        .params(WorkspaceScope.current(), accountId, most)
        .query(rows.contacts())
        .list();
  }
}
