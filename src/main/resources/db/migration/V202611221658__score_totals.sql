-- The roll-ups by day of all touchpoints of one kind together, by day and by month: a company with dozens of touchpoints has
-- thousands of cells a day, and its executives ask for all of them at once. Kept exact by every statement that changes those.

create table score_total (
  workspace_id bigint not null,
  kind text not null,
  span text not null check (span in ('day', 'month')),
  -- First day of the span.
  since date not null,
  region text not null,
  score smallint not null,
  answers bigint not null,
  primary key (workspace_id, kind, span, since, region, score)
);
call heed_protect('score_total');

create table invited_total (
  workspace_id bigint not null,
  kind text not null,
  span text not null check (span in ('day', 'month')),
  since date not null,
  region text not null,
  sent bigint not null,
  answered bigint not null,
  primary key (workspace_id, kind, span, since, region)
);
call heed_protect('invited_total');

create function fold_score_totals() returns trigger language plpgsql as $$
declare
  source text := case tg_op
    when 'INSERT' then 'select 1 as sign, c.* from changed c'
    when 'DELETE' then 'select -1 as sign, c.* from before c'
    else 'select 1 as sign, c.* from changed c union all select -1, c.* from before c' end;
begin
  execute format($fold$
    insert into score_total as total (workspace_id, kind, span, since, region, score, answers)
    select moved.workspace_id, s.kind, p.span, p.since, moved.region, moved.score, sum(moved.sign * moved.answers)
      from (%1$s) as moved
      join touchpoint t on t.workspace_id = moved.workspace_id and t.id = moved.touchpoint_id
      join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
      cross join lateral (values ('day', moved.day), ('month', date_trunc('month', moved.day::timestamp)::date))
        as p (span, since)
     group by 1, 2, 3, 4, 5, 6 having sum(moved.sign * moved.answers) <> 0
     order by 1, 2, 3, 4, 5, 6
    on conflict (workspace_id, kind, span, since, region, score)
    do update set answers = total.answers + excluded.answers
  $fold$, source);
  return null;
end $$;

create function fold_invited_totals() returns trigger language plpgsql as $$
declare
  source text := case tg_op
    when 'INSERT' then 'select 1 as sign, c.* from changed c'
    when 'DELETE' then 'select -1 as sign, c.* from before c'
    else 'select 1 as sign, c.* from changed c union all select -1, c.* from before c' end;
begin
  execute format($fold$
    insert into invited_total as total (workspace_id, kind, span, since, region, sent, answered)
    select moved.workspace_id, s.kind, p.span, p.since, moved.region,
           sum(moved.sign * moved.sent), sum(moved.sign * moved.answered)
      from (%1$s) as moved
      join touchpoint t on t.workspace_id = moved.workspace_id and t.id = moved.touchpoint_id
      join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
      cross join lateral (values ('day', moved.day), ('month', date_trunc('month', moved.day::timestamp)::date))
        as p (span, since)
     group by 1, 2, 3, 4, 5
    having sum(moved.sign * moved.sent) <> 0 or sum(moved.sign * moved.answered) <> 0
     order by 1, 2, 3, 4, 5
    on conflict (workspace_id, kind, span, since, region)
    do update set sent = total.sent + excluded.sent, answered = total.answered + excluded.answered
  $fold$, source);
  return null;
end $$;

-- What is there already counts once.
insert into score_total
select d.workspace_id, s.kind, p.span, p.since, d.region, d.score, sum(d.answers)
  from score_day d
  join touchpoint t on t.workspace_id = d.workspace_id and t.id = d.touchpoint_id
  join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
  cross join lateral (values ('day', d.day), ('month', date_trunc('month', d.day::timestamp)::date)) as p (span, since)
 group by 1, 2, 3, 4, 5, 6;
insert into invited_total
select d.workspace_id, s.kind, p.span, p.since, d.region, sum(d.sent), sum(d.answered)
  from invited_day d
  join touchpoint t on t.workspace_id = d.workspace_id and t.id = d.touchpoint_id
  join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
  cross join lateral (values ('day', d.day), ('month', date_trunc('month', d.day::timestamp)::date)) as p (span, since)
 group by 1, 2, 3, 4, 5;

create trigger score_totals_added after insert on score_day
  referencing new table as changed for each statement execute function fold_score_totals();
create trigger score_totals_changed after update on score_day
  referencing old table as before new table as changed for each statement execute function fold_score_totals();
create trigger score_totals_removed after delete on score_day
  referencing old table as before for each statement execute function fold_score_totals();

create trigger invited_totals_added after insert on invited_day
  referencing new table as changed for each statement execute function fold_invited_totals();
create trigger invited_totals_changed after update on invited_day
  referencing old table as before new table as changed for each statement execute function fold_invited_totals();
create trigger invited_totals_removed after delete on invited_day
  referencing old table as before for each statement execute function fold_invited_totals();
