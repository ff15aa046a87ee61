package org.heed.followup.rule.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores rules and their versions. */
@Component
class RuleRows {

  private static final String RULES =
      """
      select r.id, r.name, r.active, r.version, r.updated_at, v.definition
        from follow_up_rule r
        join rule_version v on v.workspace_id = r.workspace_id and v.rule_id = r.id
                           and v.version = r.version
       where r.workspace_id = :workspace
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  RuleRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Raised with every change of a rule; a new workspace gets its default rule here. */
  long revision() {
    return jdbc.sql("select revision from rule_book where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(Long.class)
        .optional()
        .orElseGet(this::begin);
  }

  private long begin() {
    boolean first =
        jdbc.sql("insert into rule_book (workspace_id) values (?) on conflict do nothing")
                .param(WorkspaceScope.current())
                .update()
            == 1;
    if (first) {
      switchTo(insert(DefaultRule.NAME, DefaultRule.DEFINITION, "Heed"), true);
    }
    return 1;
  }

  List<FollowUpRule> all() {
    return jdbc.sql(RULES + " order by r.id")
        .param("workspace", WorkspaceScope.current())
        .query(this::rule)
        .list();
  }

  /**
   * What starts the active automations, as rules: each has the negative number of its automation.
   */
  List<FollowUpRule> triggers() {
    return jdbc.sql(
            """
            select a.id, a.name, a.version, a.updated_at, v.flow -> 'trigger' as conditions
              from automation a
              join automation_version v on v.workspace_id = a.workspace_id
                                       and v.automation_id = a.id and v.version = a.version
             where a.workspace_id = ? and a.active and a.archived_at is null
               and v.flow -> 'trigger' <> '[]'::jsonb
             order by a.id
            """)
        .param(WorkspaceScope.current())
        .query(
            (row, number) ->
                new FollowUpRule(
                    -row.getLong("id"),
                    row.getString("name"),
                    true,
                    row.getInt("version"),
                    new RuleDefinition(
                        List.of(json.readValue(row.getString("conditions"), RuleCondition[].class)),
                        List.of(new RuleAction.Start(row.getLong("id")))),
                    Objects.requireNonNull(row.getTimestamp("updated_at")).toInstant()))
        .list();
  }

  Optional<FollowUpRule> find(long ruleId) {
    return jdbc.sql(RULES + " and r.id = :id")
        .param("workspace", WorkspaceScope.current())
        .param("id", ruleId)
        .query(this::rule)
        .optional();
  }

  long insert(String name, RuleDefinition definition, String madeBy) {
    long id =
        jdbc.sql(
                """
                insert into follow_up_rule (workspace_id, name, created_at, updated_at)
                values (:workspace, :name, :now, :now) returning id
                """)
            .param("workspace", WorkspaceScope.current())
            .param("name", name)
            .param("now", now())
            .query(Long.class)
            .single();
    addVersion(id, 1, name, definition, madeBy);
    return id;
  }

  void addVersion(long ruleId, int version, String name, RuleDefinition definition, String madeBy) {
    jdbc.sql(
            """
            insert into rule_version (workspace_id, rule_id, version, name, definition, made_at, made_by)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(WorkspaceScope.current(), ruleId, version, name)
        .params(json.writeValueAsString(definition), now(), madeBy)
        .update();
  }

  /** Whether the rule still had that version. */
  boolean moveOn(long ruleId, int version, String name) {
    return jdbc.sql(
                """
                update follow_up_rule set name = ?, version = version + 1, updated_at = ?
                 where workspace_id = ? and id = ? and version = ?
                """)
            .params(name, now(), WorkspaceScope.current(), ruleId, version)
            .update()
        == 1;
  }

  void switchTo(long ruleId, boolean active) {
    jdbc.sql(
            "update follow_up_rule set active = ?, updated_at = ? where workspace_id = ? and id ="
                + " ?")
        .params(active, now(), WorkspaceScope.current(), ruleId)
        .update();
  }

  /** Tells every node that what it has compiled is old. */
  void touch() {
    revision();
    jdbc.sql("update rule_book set revision = revision + 1 where workspace_id = ?")
        .param(WorkspaceScope.current())
        .update();
  }

  List<RuleVersion> versions(long ruleId) {
    return jdbc.sql(
            "select * from rule_version where workspace_id = ? and rule_id = ? order by version"
                + " desc")
        .params(WorkspaceScope.current(), ruleId)
        .query(
            (row, number) ->
                new RuleVersion(
                    row.getInt("version"),
                    row.getString("name"),
                    definition(row),
                    Objects.requireNonNull(row.getTimestamp("made_at")).toInstant(),
                    row.getString("made_by")))
        .list();
  }

  private FollowUpRule rule(ResultSet row, int number) throws SQLException {
    return new FollowUpRule(
        row.getLong("id"),
        row.getString("name"),
        row.getBoolean("active"),
        row.getInt("version"),
        definition(row),
        Objects.requireNonNull(row.getTimestamp("updated_at")).toInstant());
  }

  private RuleDefinition definition(ResultSet row) throws SQLException {
    return json.readValue(row.getString("definition"), RuleDefinition.class);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
