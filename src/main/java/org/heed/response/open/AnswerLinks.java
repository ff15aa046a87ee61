package org.heed.response.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The public links of the current workspace's touchpoints. */
@Service
public class AnswerLinks {

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final String LINKS =
      """
      select l.*, coalesce(m.name, l.measure_point) as place from answer_link l
        left join measure_point m on m.workspace_id = l.workspace_id and m.id = l.measure_point_id
       where l.workspace_id = ?
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final OpenTokens tokens;
  private final AuditTrail audit;
  private final Clock clock;

  AnswerLinks(JdbcClient jdbc, JsonMapper json, OpenTokens tokens, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of a touchpoint that take answers, oldest first. */
  public List<AnswerLink> of(long touchpointId) {
    return jdbc.sql(LINKS + " and l.touchpoint_id = ? and l.closed_at is null order by l.id")
        .params(WorkspaceScope.current(), touchpointId)
        .query(this::row)
        .list();
  }

  /**
   * One of a touchpoint's links.
   *
   * @throws NotFound when it has no such link
   */
  public AnswerLink find(long touchpointId, long linkId) {
    return find(linkId)
        .filter(link -> link.touchpointId() == touchpointId)
        .orElseThrow(() -> new NotFound("There is no link " + linkId + " at this touchpoint."));
  }

  /** One of the workspace's links; empty when there is none of this number. */
  public Optional<AnswerLink> find(long linkId) {
    return jdbc.sql(LINKS + " and l.id = ?")
        .params(WorkspaceScope.current(), linkId)
        .query(this::row)
        .optional();
  }

  /** The last part of the link's address, always the same. */
  public String token(AnswerLink link) {
    return tokens.link(WorkspaceScope.current(), link.id());
  }

  /**
   * Makes a link for each measure point. One that is the code, or the only one of that name, in the
   * tree of measure points belongs to that point.
   */
  @Transactional
  public void create(
      long touchpointId,
      Collection<String> measurePoints,
      String source,
      Map<String, String> fields,
      String exitCode) {
    jdbc.sql(
            """
            insert into answer_link (workspace_id, touchpoint_id, measure_point, measure_point_id,
                                     source, fields, exit_code, created_at)
            select ?, ?, one.name,
                   coalesce((select m.id from measure_point m
                              where m.workspace_id = ? and m.retired_at is null
                                and m.code_key = lower(one.name)),
                            (select min(m.id) from measure_point m
                              where m.workspace_id = ? and m.retired_at is null
                                and lower(m.name) = lower(one.name)
                             having count(*) = 1)),
                   ?, ?::jsonb, ?, ?
              from unnest(?::text[]) with ordinality as one (name, position) order by position
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .params(WorkspaceScope.current(), WorkspaceScope.current())
        .params(source, json.writeValueAsString(fields), exitCode, Timestamp.from(clock.instant()))
        .param(measurePoints.toArray(String[]::new))
        .update();
    audit.record(
        "answer-links.created",
        "touchpoint",
        Long.toString(touchpointId),
        Map.of("measurePoints", measurePoints, "source", source));
  }

  /** Lets a link take no more answers; those given stay. */
  @Transactional
  public void close(AnswerLink link) {
    jdbc.sql("update answer_link set closed_at = ? where workspace_id = ? and id = ?")
        .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), link.id())
        .update();
    audit.record(
        "answer-link.closed",
        "touchpoint",
        Long.toString(link.touchpointId()),
        Map.of("measurePoint", link.measurePoint()));
  }

  private AnswerLink row(ResultSet row, int number) throws SQLException {
    return new AnswerLink(
        row.getLong("id"),
        row.getLong("touchpoint_id"),
        row.getString("measure_point"),
        row.getObject("measure_point_id", Long.class),
        row.getString("place"),
        row.getString("source"),
        json.readValue(row.getString("fields"), FIELDS),
        row.getString("exit_code"),
        row.getTimestamp("closed_at") != null);
  }
}
