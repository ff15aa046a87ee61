package org.heed.followup.rule.book;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.customer.segment.Segment;
import org.heed.customer.segment.Segments;
import org.heed.followup.rule.Names;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what ids in rules are called. */
@Component
public class NameReader {

  private static final String TRACKERS =
      "select id, name from tracker where workspace_id = ? and removed_at is null";

  private final Touchpoints touchpoints;
  private final Segments segments;
  private final Users users;
  private final AskedKinds askedKinds;
  private final JdbcClient jdbc;

  NameReader(
      Touchpoints touchpoints,
      Segments segments,
      Users users,
      AskedKinds askedKinds,
      JdbcClient jdbc) {
    this.touchpoints = touchpoints;
    this.segments = segments;
    this.users = users;
    this.askedKinds = askedKinds;
    this.jdbc = jdbc;
  }

  /** The names in the workspace in scope as they are now. */
  public Names read() {
    return new Names(
        touchpoints.all().stream()
            .collect(Collectors.toMap(Touchpoint::id, one -> one.settings().name())),
        askedKinds.byTouchpoint(),
        segments.all().stream().collect(Collectors.toMap(Segment::id, Segment::name)),
        users.all().stream().collect(Collectors.toMap(User::id, User::name)),
        named("select id, name from automation where workspace_id = ? and archived_at is null"),
        named("select id, name from notice_channel where workspace_id = ?"),
        named("select id, name from specialist_group where workspace_id = ?"),
        named(TRACKERS + " and kind = 'zendesk'"),
        named(TRACKERS + " and kind <> 'zendesk'"),
        questions());
  }

  private Map<Long, String> named(String query) {
    Map<Long, String> names = new HashMap<>();
    jdbc.sql(query)
        .param(WorkspaceScope.current())
        .query(
            row -> {
              names.put(row.getLong("id"), row.getString("name"));
            });
    return names;
  }

  private Map<String, String> questions() {
    Map<String, String> texts = new HashMap<>();
    jdbc.sql(
            """
            select q ->> 'id' as id, q ->> 'text' as text
              from survey_version v, jsonb_array_elements(v.content -> 'questions') q
             where v.workspace_id = ? order by v.id
            """)
        .param(WorkspaceScope.current())
        .query(
            row -> {
              texts.put(row.getString("id"), row.getString("text"));
            });
    return texts;
  }
}
