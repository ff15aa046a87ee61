-- Figures of the loop, kept exact by every statement that changes cases, so that no page scans them.

alter table follow_up_case
  -- The score of the survey after closing, and whether it says that the customer is won back.
  add column recovery_score smallint,
  add column recovered boolean;

-- Promises kept and broken among the cases opened on a day.
create table case_promise_day (
  workspace_id bigint not null,
  opened_on date not null,
  kept int not null,
  late int not null,
  primary key (workspace_id, opened_on)
);
call heed_protect('case_promise_day');

create table case_day (
  workspace_id bigint not null,
  opened_on date not null,
  owner_id bigint not null,
  -- Empty until the case is closed.
  root_cause text not null,
  opened int not null,
  kept int not null,
  late int not null,
  resolved int not null,
  closed int not null,
  reopened int not null,
  recovery_answers int not null,
  recovered int not null,
  primary key (workspace_id, opened_on, owner_id, root_cause)
);
call heed_protect('case_day');

-- How often a time occurred: minutes, kept to the minute below two hours, to the hour below thirty days, then to the day.
create table case_day_time (
  workspace_id bigint not null,
  opened_on date not null,
  owner_id bigint not null,
  root_cause text not null,
  measure text not null check (measure in ('first_response', 'resolution')),
  minutes int not null,
  cases int not null,
  primary key (workspace_id, opened_on, measure, owner_id, root_cause, minutes)
);
call heed_protect('case_day_time');

create function case_minutes(since timestamptz, until timestamptz) returns int language sql immutable parallel safe as $$
  select (case when m < 120 then m when m < 43200 then m / 60 * 60 else m / 1440 * 1440 end)::int
    from (select greatest(0, floor(extract(epoch from until - since) / 60))::bigint as m) as exact
$$;

create function fold_case_figures() returns trigger language plpgsql as $$
declare
  source text := case tg_op
    when 'INSERT' then 'select 1 as sign, c.* from changed c'
    when 'DELETE' then 'select -1 as sign, c.* from before c'
    else 'select 1 as sign, c.* from changed c union all select -1, c.* from before c' end;
begin
  execute format($fold$
    insert into case_promise_day as d (workspace_id, opened_on, kept, late)
    select workspace_id, opened_on, coalesce(sum(sign) filter (where done_at <= due_at), 0) as kept,
           coalesce(sum(sign) filter (where done_at > due_at), 0) as late
      from (select *, least(first_contact_at, closed_at) as done_at from (%1$s) as moved
             where state <> 'withdrawn') as promise
     where done_at is not null
     group by workspace_id, opened_on
    having coalesce(sum(sign) filter (where done_at <= due_at), 0) <> 0
        or coalesce(sum(sign) filter (where done_at > due_at), 0) <> 0
     order by workspace_id, opened_on
    on conflict (workspace_id, opened_on) do update
       set kept = d.kept + excluded.kept, late = d.late + excluded.late
  $fold$, source);
  execute format($fold$
    insert into case_day as d
    select * from (
      select workspace_id, opened_on, owner_id, coalesce(root_cause, '') as root_cause,
             sum(sign) as opened,
             coalesce(sum(sign) filter (where least(first_contact_at, closed_at) <= due_at), 0) as kept,
             coalesce(sum(sign) filter (where least(first_contact_at, closed_at) > due_at), 0) as late,
             coalesce(sum(sign) filter (where resolved_at is not null), 0) as resolved,
             coalesce(sum(sign) filter (where state = 'closed'), 0) as closed,
             coalesce(sum(sign) filter (where reopened > 0), 0) as reopened,
             coalesce(sum(sign) filter (where recovery_score is not null), 0) as recovery_answers,
             coalesce(sum(sign) filter (where recovered), 0) as recovered
        from (%1$s) as moved where state <> 'withdrawn'
       group by workspace_id, opened_on, owner_id, coalesce(root_cause, '')) as delta
     where (opened, kept, late, resolved, closed, reopened, recovery_answers, recovered)
           <> (0, 0, 0, 0, 0, 0, 0, 0)
     order by workspace_id, opened_on, owner_id, root_cause
    on conflict (workspace_id, opened_on, owner_id, root_cause) do update
       set opened = d.opened + excluded.opened, kept = d.kept + excluded.kept, late = d.late + excluded.late,
           resolved = d.resolved + excluded.resolved, closed = d.closed + excluded.closed,
           reopened = d.reopened + excluded.reopened,
           recovery_answers = d.recovery_answers + excluded.recovery_answers,
           recovered = d.recovered + excluded.recovered
  $fold$, source);
  execute format($fold$
    insert into case_day_time as d
    select moved.workspace_id, moved.opened_on, moved.owner_id, coalesce(moved.root_cause, ''), t.measure, t.minutes,
           sum(moved.sign)
      from (%1$s) as moved
      cross join lateral (values
        ('first_response', case_minutes(moved.opened_at, least(moved.first_contact_at, moved.closed_at))),
        ('resolution', case_minutes(moved.opened_at, moved.resolved_at))) as t (measure, minutes)
     where moved.state <> 'withdrawn' and t.minutes is not null
     group by 1, 2, 3, 4, 5, 6 having sum(moved.sign) <> 0
     order by 1, 2, 5, 3, 4, 6
    on conflict (workspace_id, opened_on, measure, owner_id, root_cause, minutes) do update
       set cases = d.cases + excluded.cases
  $fold$, source);
  return null;
end $$;

-- Those of before count once.
insert into case_promise_day
select workspace_id, opened_on, count(*) filter (where done_at <= due_at), count(*) filter (where done_at > due_at)
  from (select *, least(first_contact_at, closed_at) as done_at from follow_up_case where state <> 'withdrawn') as c
 where done_at is not null group by 1, 2;
insert into case_day
select workspace_id, opened_on, owner_id, coalesce(root_cause, ''), count(*),
       count(*) filter (where least(first_contact_at, closed_at) <= due_at),
       count(*) filter (where least(first_contact_at, closed_at) > due_at),
       count(*) filter (where resolved_at is not null), count(*) filter (where state = 'closed'),
       count(*) filter (where reopened > 0), 0, 0
  from follow_up_case where state <> 'withdrawn' group by 1, 2, 3, 4;
insert into case_day_time
select c.workspace_id, c.opened_on, c.owner_id, coalesce(c.root_cause, ''), t.measure, t.minutes, count(*)
  from follow_up_case c
  cross join lateral (values
    ('first_response', case_minutes(c.opened_at, least(c.first_contact_at, c.closed_at))),
    ('resolution', case_minutes(c.opened_at, c.resolved_at))) as t (measure, minutes)
 where c.state <> 'withdrawn' and t.minutes is not null group by 1, 2, 3, 4, 5, 6;

create trigger case_figures_opened after insert on follow_up_case
  referencing new table as changed for each statement execute function fold_case_figures();
create trigger case_figures_changed after update on follow_up_case
  referencing old table as before new table as changed for each statement execute function fold_case_figures();
create trigger case_figures_deleted after delete on follow_up_case
  referencing old table as before for each statement execute function fold_case_figures();

-- What is still to be promised is counted among those that wait, which are few.
create index follow_up_case_waiting on follow_up_case (workspace_id, opened_on) include (due_at)
  where state = 'open' and first_contact_at is null;
drop index follow_up_case_promise;
