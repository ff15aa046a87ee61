package org.heed.followup.owner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people of the workspace in scope can do for customers. */
@Service
public class Skills {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Skills(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  private record Row(long userId, String kind, String skill) {}

  /** By user id; nobody without any skill. */
  public Map<Long, PersonSkills> all() {
    Map<Long, Set<String>> languages = new HashMap<>();
    Map<Long, Set<String>> products = new HashMap<>();
    jdbc.sql("select user_id, kind, skill from owner_skill where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(Row.class)
        .list()
        .forEach(
            row ->
                (row.kind().equals("language") ? languages : products)
                    .computeIfAbsent(row.userId(), any -> new HashSet<>())
                    .add(row.skill()));
    Map<Long, PersonSkills> all = new HashMap<>();
    Set<Long> people = new HashSet<>(languages.keySet());
    people.addAll(products.keySet());
    people.forEach(
        id ->
            all.put(
                id,
                new PersonSkills(
                    languages.getOrDefault(id, Set.of()), products.getOrDefault(id, Set.of()))));
    return all;
  }

  /** Replaces those of these people. */
  @Transactional
  public void change(Map<Long, PersonSkills> skills) {
    List<Row> rows = new ArrayList<>();
    skills.forEach(
        (user, can) -> {
          can.languages().forEach(one -> rows.add(new Row(user, "language", one)));
          can.products().forEach(one -> rows.add(new Row(user, "product", one)));
        });
    jdbc.sql("delete from owner_skill where workspace_id = ? and user_id = any (?)")
        .param(WorkspaceScope.current())
        .param(skills.keySet().toArray(Long[]::new))
        .update();
    jdbc.sql(
            """
            insert into owner_skill (workspace_id, user_id, kind, skill)
            select ?, one.user_id, one.kind, one.skill
              from unnest(?::bigint[], ?::text[], ?::text[]) as one (user_id, kind, skill)
              join app_user u on u.workspace_id = ? and u.id = one.user_id
            """)
        .param(WorkspaceScope.current())
        .param(rows.stream().map(Row::userId).toArray(Long[]::new))
        .param(rows.stream().map(Row::kind).toArray(String[]::new))
        .param(rows.stream().map(Row::skill).toArray(String[]::new))
        .param(WorkspaceScope.current())
        .update();
    audit.record(
        "owners.skills_changed",
        "workspace",
        Long.toString(WorkspaceScope.current()),
        Map.of("people", skills.size()));
  }
}
