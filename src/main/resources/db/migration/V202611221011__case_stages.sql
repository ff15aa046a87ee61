-- How far the work on an open case is, each stage with its clock; deadlines in working hours, with pauses.

-- The kinds are an enum of the program, which grows with what can be done to a case.
alter table case_step drop constraint case_step_kind_check;

alter table follow_up_case
  -- Of an open case: new, contacted, in_progress or resolved. A case that is not open keeps its last one.
  add column stage text not null default 'new' check (stage in ('new', 'contacted', 'in_progress', 'resolved')),
  -- When it entered this stage, or was closed or withdrawn.
  add column stage_since timestamptz,
  add column resolved_at timestamptz,
  add column reopened int not null default 0,
  add column cause_class text check (cause_class in ('fixable_product', 'service_execution', 'expectation_gap')),
  -- The promise behind due_at: so many working minutes after opened_at.
  add column sla_minutes int not null default 2880 check (sla_minutes > 0),
  add column paused_until timestamptz;

update follow_up_case
   set stage = case when state = 'closed' then 'resolved' when first_contact_at is null then 'new'
                    else 'contacted' end,
       stage_since = case when state = 'closed' then closed_at
                          else coalesce(first_contact_at, opened_at) end,
       resolved_at = closed_at,
       reopened = (select count(*) from case_step s
                    where s.workspace_id = follow_up_case.workspace_id and s.case_id = follow_up_case.id
                      and s.kind in ('reopened', 'reopened_by_hand') and s.undone_at is null),
       cause_class = case when root_cause is null then null
                          when root_cause in ('product_defect', 'missing_feature', 'reliability')
                            then 'fixable_product'
                          when root_cause in ('expectation', 'price') then 'expectation_gap'
                          else 'service_execution' end,
       sla_minutes = greatest(1, extract(epoch from due_at - opened_at)::bigint / 60);

create table case_stage (
  workspace_id bigint not null,
  case_id bigint not null,
  entered_at timestamptz not null,
  stage text not null check (stage in ('new', 'contacted', 'in_progress', 'resolved', 'closed', 'withdrawn')),
  primary key (workspace_id, case_id, entered_at)
);
call heed_protect('case_stage');

insert into case_stage (workspace_id, case_id, entered_at, stage)
select workspace_id, id, opened_at, 'new' from follow_up_case
union all
select workspace_id, id, first_contact_at, 'contacted' from follow_up_case where first_contact_at > opened_at
union all
select workspace_id, id, closed_at, 'closed' from follow_up_case
 where state = 'closed' and closed_at > opened_at and closed_at is distinct from first_contact_at;

-- Follows the cases. Taking a step back forgets what was entered since.
create function follow_case_stage() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from case_stage s using changed c join before b on b.workspace_id = c.workspace_id and b.id = c.id
     where (c.stage, c.state, c.stage_since) is distinct from (b.stage, b.state, b.stage_since)
       and s.workspace_id = c.workspace_id and s.case_id = c.id and s.entered_at > c.stage_since;
    insert into case_stage (workspace_id, case_id, entered_at, stage)
    select c.workspace_id, c.id, coalesce(c.stage_since, c.opened_at),
           case c.state when 'open' then c.stage else c.state end
      from changed c join before b on b.workspace_id = c.workspace_id and b.id = c.id
     where (c.stage, c.state, c.stage_since) is distinct from (b.stage, b.state, b.stage_since)
    on conflict (workspace_id, case_id, entered_at) do update set stage = excluded.stage;
  else
    insert into case_stage (workspace_id, case_id, entered_at, stage)
    select workspace_id, id, coalesce(stage_since, opened_at), case state when 'open' then stage else state end
      from changed
    on conflict (workspace_id, case_id, entered_at) do update set stage = excluded.stage;
  end if;
  -- Open pages of lists of cases look again; many of the same in one transaction are one.
  perform pg_notify('heed_live', workspace_id || ' cases')
     from (select distinct workspace_id from changed) as told;
  return null;
end $$;
create trigger case_stage_opened after insert on follow_up_case
  referencing new table as changed for each statement execute function follow_case_stage();
create trigger case_stage_changed after update on follow_up_case
  referencing old table as before new table as changed for each statement execute function follow_case_stage();

-- The clock of a case stood still, as somebody decided and explained.
create table case_pause (
  workspace_id bigint not null,
  id bigint generated always as identity,
  case_id bigint not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, case_id) references follow_up_case (workspace_id, id)
);
create index case_pause_case on case_pause (workspace_id, case_id);
call heed_protect('case_pause');

-- Days on which the company is closed: nothing is sent, and no clock of a case runs.
alter table program_holiday rename to workspace_holiday;

-- When people work; without a row, clocks run day and night.
create table workspace_calendar (
  workspace_id bigint primary key references workspace,
  -- ISO days of the week, 1 = Monday.
  days smallint[] not null,
  opens time not null,
  -- 00:00 means the end of the day.
  closes time not null
);
call heed_protect('workspace_calendar');
