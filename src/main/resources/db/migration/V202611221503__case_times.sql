-- A case that nobody has called, or resolved, has no such time: greatest() passes over null, so it counted as 0 minutes.
create or replace function case_minutes(since timestamptz, until timestamptz)
  returns int language sql immutable parallel safe returns null on null input as $$
  select (case when m < 120 then m when m < 43200 then m / 60 * 60 else m / 1440 * 1440 end)::int
    from (select greatest(0, floor(extract(epoch from until - since) / 60))::bigint as m) as exact
$$;

delete from case_day_time;
insert into case_day_time
select c.workspace_id, c.opened_on, c.owner_id, coalesce(c.root_cause, ''), t.measure, t.minutes, count(*)
  from follow_up_case c
  cross join lateral (values
    ('first_response', case_minutes(c.opened_at, least(c.first_contact_at, c.closed_at))),
    ('resolution', case_minutes(c.opened_at, c.resolved_at))) as t (measure, minutes)
 where c.state <> 'withdrawn' and t.minutes is not null group by 1, 2, 3, 4, 5, 6;
