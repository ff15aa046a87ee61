package org.heed.program.rehearsal;

import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose customers a pilot could begin with. */
@Component
public class PilotBooks {

  private final JdbcClient jdbc;

  PilotBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The customers of one person.
   *
   * @param contacts those that can be asked
   */
  public record Book(long ownerId, String name, long contacts) {

    /** Whether it is large enough to learn from and small enough to be careful. */
    public boolean fits() {
      return contacts >= 50 && contacts <= 100;
    }
  }

  /** Everybody whose accounts have contacts, those with 50 to 100 of them first. */
  public List<Book> withContacts() {
    return jdbc.sql(
            """
            select u.id, u.name, count(c.id) as contacts
              from app_user u
              join account a on a.workspace_id = u.workspace_id and a.owner_id = u.id
              join contact c on c.workspace_id = a.workspace_id and c.account_id = a.id
               and c.opted_out_at is null
             where u.workspace_id = ? and u.deactivated_at is null
             group by u.id, u.name
             order by count(c.id) between 50 and 100 desc, count(c.id), u.name
            """)
        .param(WorkspaceScope.current())
        .query(
            (row, number) ->
                new Book(row.getLong("id"), row.getString("name"), row.getLong("contacts")))
        .list();
  }
}
