package org.heed.response.snapshot;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at customers as they are now. */
@Component
class Subjects {

  private static final String ANSWERS =
      """
      select r.id as subject_id, r.account_id, r.contact_id, r.touchpoint_id, r.survey_version_id,
             r.region, r.channel, r.language, l.measure_point,
             l.measure_point_id as link_point, o.fields
        from unnest(:ids::bigint[]) as given (id)
       cross join lateral (select * from response
                            where workspace_id = :workspace and id = given.id offset 0) r
        left join open_answer o on o.workspace_id = r.workspace_id and o.response_id = r.id
        left join answer_link l on l.workspace_id = o.workspace_id and l.id = o.link_id
      """;

  private static final String INVITATIONS =
      """
      select i.id as subject_id, i.account_id, i.contact_id, i.touchpoint_id, i.survey_version_id,
             i.region, null::text as channel, null::text as language,
             null::text as measure_point, null::bigint as link_point,
             null::jsonb as fields
        from unnest(:ids::bigint[]) as given (id)
       cross join lateral (select * from invitation
                            where workspace_id = :workspace and id = given.id offset 0) i
      """;

  // Each subject is looked up by itself: as joins, all of a workspace's rows were read for a few of
  // them whenever the statistics had not followed the growth of a table. What many have in common,
  // the product and the place, is worked out once.
  @SuppressWarnings("InlineFormatString") // Too long to stand inside a method.
  private static final String WITHOUT_SNAPSHOT =
      """
      with subject as materialized (
        select d.*, a.segment, a.tier, a.owner_id, t.stage, t.channel as usual_channel,
               c.account_role, c.language as spoken, coalesce(d.link_point, a.measure_point_id) as point,
               coalesce(a.attributes, '{}') || coalesce(c.attributes, '{}') as attributes
          from (%s) as d
          left join lateral (select * from account where workspace_id = :workspace
                                and id = d.account_id offset 0) a on true
          left join lateral (select * from contact where workspace_id = :workspace
                                and id = d.contact_id offset 0) c on true
          left join touchpoint t on t.workspace_id = :workspace and t.id = d.touchpoint_id
         where (select s.series from snapshot s
                 where s.workspace_id = :workspace and s.series = :series
                   and s.subject_id = d.subject_id) is null
      ), version as materialized (
        select used.id, (select v.content ->> 'productName' from survey_version v
                          where v.workspace_id = :workspace and v.id = used.id) as product
          from (select distinct survey_version_id as id from subject) as used
      ), point as materialized (
        select used.id, (select string_agg(step.name, ' / ' order by length(step.path))
                           from measure_point m
                           join measure_point step on step.workspace_id = m.workspace_id
                            and starts_with(m.path, step.path)
                          where m.workspace_id = :workspace and m.id = used.id) as place
          from (select distinct point as id from subject where point is not null) as used
      )
      select s.subject_id, array[%s] as known, own.names, own.texts
        from subject s
        left join version v on v.id = s.survey_version_id
        left join point p on p.id = s.point
        left join lateral (
          select array_agg(key) as names, array_agg(value) as texts
            from jsonb_each_text(s.attributes)
           where key <> 'measure_point' and length(key) <= 60) as own on s.attributes <> '{}'
       order by s.subject_id
      """;

  /** Longer values are cut. */
  static final int LONGEST = 200;

  private final JdbcClient jdbc;

  Subjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these that have no snapshot yet. */
  List<Subject> withoutSnapshot(Series series, Collection<Long> ids) {
    String given =
        switch (series) {
          case ANSWERS -> ANSWERS;
          case INVITATIONS -> INVITATIONS;
        };
    return jdbc.sql(WITHOUT_SNAPSHOT.formatted(given, known()))
        .param("workspace", WorkspaceScope.current())
        .param("series", series.number())
        .param("ids", ids.toArray(Long[]::new))
        .query(Subjects::subject)
        .list();
  }

  private static Subject subject(ResultSet row, int number) throws SQLException {
    return new Subject(row.getLong(1), known(row), own(row));
  }

  private static Map<SnapshotAttribute, String> known(ResultSet row) throws SQLException {
    Map<SnapshotAttribute, String> known = new EnumMap<>(SnapshotAttribute.class);
    @Nullable String[] texts = texts(row.getArray(2));
    int place = 0;
    for (SnapshotAttribute attribute : SnapshotAttribute.values()) {
      @Nullable String text = texts[place++];
      if (text != null) {
        known.put(attribute, text);
      }
    }
    return known;
  }

  private static Map<String, String> own(ResultSet row) throws SQLException {
    @Nullable Array names = row.getArray(3);
    if (names == null) {
      return Map.of();
    }
    @Nullable String[] keys = texts(names);
    @Nullable String[] values = texts(row.getArray(4));
    Map<String, String> own = new HashMap<>();
    for (int n = 0; n < keys.length; n++) {
      if (keys[n] != null && values[n] != null) {
        own.put(keys[n], values[n]);
      }
    }
    return own;
  }

  private static @Nullable String[] texts(Array array) throws SQLException {
    @Nullable String[] texts = (String[]) array.getArray();
    for (int n = 0; n < texts.length; n++) {
      texts[n] = cut(texts[n]);
    }
    return texts;
  }

  private static @Nullable String cut(@Nullable String text) {
    if (text == null || text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  private static String known() {
    return Stream.of(SnapshotAttribute.values())
        .map(Subjects::value)
        .collect(Collectors.joining(", "));
  }

  private static String value(SnapshotAttribute attribute) {
    return switch (attribute) {
      case TOUCHPOINT -> "s.touchpoint_id::text";
      case STAGE -> "s.stage";
      case SEGMENT -> "s.segment";
      case TIER -> "s.tier";
      case OWNER -> "s.owner_id::text";
      case REGION -> "s.region";
      case MEASURE_POINT ->
          "coalesce(case when s.link_point is null then nullif(s.measure_point, '') end, p.place,"
              + " s.attributes ->> 'measure_point')";
      case PRODUCT -> "coalesce(nullif(s.fields ->> 'product', ''), v.product)";
      case LANGUAGE -> "coalesce(s.language, s.spoken)";
      case CHANNEL -> "coalesce(s.channel, s.usual_channel)";
      case VERSION -> "s.survey_version_id::text";
      case ACCOUNT -> "s.account_id::text";
      case ROLE -> "s.account_role";
    };
  }
}
