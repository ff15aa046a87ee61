package org.heed.response.snapshot;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The statements that look at customers as they are now. */
final class SnapshotSql {

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

  private static final String NEW_ATTRIBUTES =
      """
      insert into snapshot_attribute (workspace_id, attribute, name)
      select :workspace, number, name
        from (select k.name, row_number() over (order by k.name)
                     + coalesce((select max(attribute) from snapshot_attribute
                                  where workspace_id = :workspace), 20) as number
                from (select distinct key as name from subject,
                             lateral jsonb_object_keys(attributes) as key
                       where key <> 'measure_point' and length(key) <= 60) as k
               where not exists (select from snapshot_attribute e
                                  where e.workspace_id = :workspace and e.name = k.name)) as fresh
       where number <= 84
      """;

  private static final String NEW_CODES =
      """
      insert into snapshot_code (workspace_id, attribute, code, value)
      select :workspace, k.attribute,
             row_number() over (partition by k.attribute order by k.value)
               + coalesce((select max(code) from snapshot_code e
                            where e.workspace_id = :workspace and e.attribute = k.attribute), 0),
             k.value
        from (select distinct attribute, value from valued) as k
       where not exists (select from snapshot_code e
                          where e.workspace_id = :workspace and e.attribute = k.attribute
                            and e.value = k.value)
      """;

  /** Attributes below this number are what is counted. */
  private static final int FIRST = 6;

  /** The highest number of an attribute; what the company brings beyond it is not sliced by. */
  private static final int LAST = 84;

  private SnapshotSql() {}

  /**
   * Subjects that have no snapshot yet, with their customers of today. Each is looked up by itself,
   * for the reason given at {@link #newSnapshots}.
   */
  private static String subjects(Series series) {
    return """
    with subject as (
      select d.*, a.segment, a.tier, a.owner_id, t.stage, t.channel as usual_channel, c.account_role,
             c.language as spoken,
             coalesce(a.attributes, '{}') || coalesce(c.attributes, '{}') as attributes,
             v.content ->> 'productName' as product,
               (select string_agg(step.name, ' / ' order by length(step.path))
                  from measure_point m
                  join measure_point step
                    on step.workspace_id = m.workspace_id and starts_with(m.path, step.path)
                 where m.workspace_id = :workspace and m.id = coalesce(d.link_point, a.measure_point_id)) as place
        from (%s) as d
        left join account a on a.workspace_id = :workspace and a.id = d.account_id
        left join contact c on c.workspace_id = :workspace and c.id = d.contact_id
        left join touchpoint t on t.workspace_id = :workspace and t.id = d.touchpoint_id
        left join survey_version v on v.workspace_id = :workspace and v.id = d.survey_version_id
       where (select s.series from snapshot s
               where s.workspace_id = :workspace and s.series = :series
                 and s.subject_id = d.subject_id) is null
    )
    """
        .formatted(
            switch (series) {
              case ANSWERS -> ANSWERS;
              case INVITATIONS -> INVITATIONS;
            });
  }

  /** Numbers the attributes of these subjects that have none yet. */
  static String newAttributes(Series series) {
    return subjects(series) + NEW_ATTRIBUTES;
  }

  /** Numbers the values of these subjects that have none yet. */
  static String newCodes(Series series) {
    return valued(series) + NEW_CODES;
  }

  /** Every attribute and value of these subjects, those without a value left out. */
  private static String valued(Series series) {
    return subjects(series)
        + """
        , valued as (
          select pair.attribute, left(pair.value, 200) as value
            from subject s
            cross join lateral (
              values %s
              union all
              select n.attribute, s.attributes ->> n.name
                from snapshot_attribute n where n.workspace_id = :workspace
            ) as pair (attribute, value)
           where pair.value <> ''
        )
        """
            .formatted(
                Stream.of(SnapshotAttribute.values())
                    .map(attribute -> "(%d, %s)".formatted(attribute.number(), value(attribute)))
                    .collect(Collectors.joining(", ")));
  }

  /**
   * Stores the snapshots: of {@code :all}, without what has no number, or only of those whose every
   * attribute and value has one. Each subject looks its own few codes up: joins over all subjects
   * are planned by guess, as nothing is known of rows that were just written, and a wrong guess
   * took minutes for a thousand answers.
   */
  static String newSnapshots(Series series) {
    return subjects(series)
        + """
        insert into snapshot (workspace_id, series, subject_id, codes)
        select :workspace, :series, subject_id, array_replace(codes, null, 0)
          from (select s.subject_id,
                       array[%s]
                       || coalesce((select array_agg(%s order by n.attribute)
                                      from snapshot_attribute n
                                     where n.workspace_id = :workspace), '{}') as codes
                  from subject s
                 where :all or not exists (
                   select k.name from jsonb_object_keys(s.attributes) as k (name)
                    where k.name <> 'measure_point' and length(k.name) <= 60
                      and not exists (select from snapshot_attribute e
                                       where e.workspace_id = :workspace
                                         and (e.name = k.name or e.attribute = %d)))) as fresh
         where :all or array_position(codes, null) is null
        on conflict do nothing
        """
            .formatted(
                IntStream.range(FIRST, Attribute.FIRST_OWN)
                    .mapToObj(SnapshotSql::code)
                    .collect(Collectors.joining(", ")),
                code("n.attribute", "s.attributes ->> n.name"),
                LAST);
  }

  /** Whether one of these still has no snapshot. */
  static final String SOME_LEFT =
      """
      select count(*) > 0 from unnest(:ids::bigint[]) as id
       where (select s.series from snapshot s
               where s.workspace_id = :workspace and s.series = :series
                 and s.subject_id = id) is null
      """;

  private static String code(int number) {
    return Stream.of(SnapshotAttribute.values())
        .filter(attribute -> attribute.number() == number)
        .map(attribute -> code("%d::smallint".formatted(number), value(attribute)))
        .findAny()
        .orElse("0");
  }

  /** The number of a value: 0 for none, null for one that has no number yet. */
  private static String code(String attribute, String value) {
    return """
    case when coalesce(%2$s, '') = '' then 0
         else (select c.code from snapshot_code c
                where c.workspace_id = :workspace and c.attribute = %1$s
                  and c.value = left(%2$s, 200)) end\
    """
        .formatted(attribute, value);
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
          "coalesce(case when s.link_point is null then nullif(s.measure_point, '') end, s.place,"
              + " s.attributes ->> 'measure_point')";
      case PRODUCT -> "coalesce(nullif(s.fields ->> 'product', ''), s.product)";
      case LANGUAGE -> "coalesce(s.language, s.spoken)";
      case CHANNEL -> "coalesce(s.channel, s.usual_channel)";
      case VERSION -> "s.survey_version_id::text";
      case ACCOUNT -> "s.account_id::text";
      case ROLE -> "s.account_role";
    };
  }
}
