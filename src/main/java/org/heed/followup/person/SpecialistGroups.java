package org.heed.followup.person;

import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of specialists of the workspace in scope. */
@Service
public class SpecialistGroups {

  private static final int LONGEST_NAME = 80;

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  SpecialistGroups(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** All of them, by name. */
  public List<SpecialistGroup> all() {
    return jdbc.sql(
            """
            select g.id, g.name,
                   array(select s.user_id from specialist s
                          where s.workspace_id = g.workspace_id and s.group_id = g.id
                          order by s.user_id) as members
              from specialist_group g where g.workspace_id = ? order by heed_sort_key(g.name)
            """)
        .param(WorkspaceScope.current())
        .query(
            (row, number) ->
                new SpecialistGroup(
                    row.getLong("id"),
                    row.getString("name"),
                    List.of((Long[]) row.getArray("members").getArray())))
        .list();
  }

  /**
   * Adds a group.
   *
   * @return its id
   * @throws InvalidInput without a name or anybody, or when the name is taken
   */
  @Transactional
  public long add(String name, List<Long> members) {
    String clean = checked(name, members);
    try {
      long id =
          jdbc.sql("insert into specialist_group (workspace_id, name) values (?, ?) returning id")
              .params(WorkspaceScope.current(), clean)
              .query(Long.class)
              .single();
      fill(id, members);
      audit.record("owners.group_added", "group", clean, Map.of("members", members));
      return id;
    } catch (DuplicateKeyException taken) {
      throw new InvalidInput("groupName", "There is a group of this name already.");
    }
  }

  /**
   * Changes who belongs to a group.
   *
   * @throws InvalidInput without anybody
   * @throws NotFound when it was removed
   */
  @Transactional
  public void change(long id, List<Long> members) {
    SpecialistGroup before =
        all().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such group any more."));
    checked(before.name(), members);
    jdbc.sql("delete from specialist where workspace_id = ? and group_id = ?")
        .params(WorkspaceScope.current(), id)
        .update();
    fill(id, members);
    audit.record(
        "owners.group_changed",
        "group",
        before.name(),
        Map.of("before", before.members(), "after", members));
  }

  private static String checked(String name, List<Long> members) {
    String clean = PlainText.cleanLine(name, LONGEST_NAME);
    if (clean.isBlank()) {
      throw new InvalidInput("groupName", "Give the group a name, such as Billing experts.");
    }
    if (members.isEmpty()) {
      throw new InvalidInput("members", "Choose at least one person.");
    }
    return clean;
  }

  private void fill(long id, List<Long> members) {
    jdbc.sql(
            """
            insert into specialist (workspace_id, group_id, user_id)
            select workspace_id, ?, id from app_user where workspace_id = ? and id = any (?)
            """)
        .params(id, WorkspaceScope.current())
        .param(members.toArray(Long[]::new))
        .update();
  }

  /** Removes a group; what rules would give it goes to the account's owner. */
  @Transactional
  public void remove(long id) {
    jdbc.sql("delete from specialist_group where workspace_id = ? and id = ? returning name")
        .params(WorkspaceScope.current(), id)
        .query(String.class)
        .optional()
        .ifPresent(name -> audit.record("owners.group_removed", "group", name, Map.of()));
  }
}
