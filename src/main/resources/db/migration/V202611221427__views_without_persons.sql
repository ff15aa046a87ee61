-- While a workspace has figures by person switched off, its readers get no owner of accounts and cases, and no place
-- that is a person: answers and figures of such a place count where it hangs in the tree.

create policy sql_reader on personal_figures_pause for select
  using (workspace_id = (select heed_bi.own_workspace()));
create policy sql_reader on workspace for select
  using (workspace_id = (select heed_bi.own_workspace()));

-- One row with one truth; read by the other views, granted to nobody.
create view heed_bi_persons with (security_barrier) as
select not exists (
         select from personal_figures_pause p
           join workspace w on w.workspace_id = p.workspace_id
          where p.workspace_id = (select heed_bi.own_workspace()) and p.ended_at is null
            and (now() at time zone w.time_zone)::date between p.from_day and p.until_day) as shown;

-- Where a place is told: itself, or while persons are hidden the nearest one above that is none.
create view heed_bi_places with (security_barrier) as
select m.workspace_id, m.id,
       case when m.kind <> 'person' or (select shown from heed_bi_persons) then m.id
            else (select above.id from measure_point above
                   where above.workspace_id = m.workspace_id and above.kind <> 'person'
                     and starts_with(m.path, above.path)
                   order by length(above.path) desc limit 1) end as told_id
  from measure_point m
 where m.workspace_id = (select heed_bi.own_workspace());

create or replace view heed_bi.accounts with (security_barrier) as
select a.id as account_id, a.external_id, a.name,
       case when (select shown from heed_bi_persons) then o.name end as owner, a.segment, a.tier, a.region,
       a.annual_revenue / 100.0 as annual_revenue, a.currency, a.lifecycle_stage, a.started_on, a.renewal_on,
       a.churned_on, p.told_id as measure_point_id, a.attributes
  from account a
  left join app_user o on o.workspace_id = a.workspace_id and o.id = a.owner_id
  left join heed_bi_places p on p.workspace_id = a.workspace_id and p.id = a.measure_point_id
 where a.workspace_id = (select heed_bi.own_workspace());

create or replace view heed_bi.measure_points with (security_barrier) as
select m.id as measure_point_id, m.parent_id, m.code, m.name, m.kind, m.channel_kind, m.retired_at is null as open
  from measure_point m
 where m.workspace_id = (select heed_bi.own_workspace())
   and (m.kind <> 'person' or (select shown from heed_bi_persons));

create or replace view heed_bi.cases with (security_barrier) as
select c.id as case_id, c.response_id as answer_id, c.account_id, c.contact_id, c.touchpoint_id, c.region,
       case when (select shown from heed_bi_persons) then o.name end as owner, c.score, c.state, c.stage,
       c.opened_at, c.opened_on, c.due_at, c.first_contact_at,
       c.resolved_at, c.closed_at, c.outcome, c.root_cause, c.cause_class
  from follow_up_case c
  left join app_user o on o.workspace_id = c.workspace_id and o.id = c.owner_id
  left join touchpoint t on t.workspace_id = c.workspace_id and t.id = c.touchpoint_id
 where c.workspace_id = (select heed_bi.own_workspace()) and not coalesce(t.anonymous, false);

-- Values of a person are left out while hidden: an average above would not be one of its own.
create or replace view heed_bi.kpi_values with (security_barrier) as
select k.key as kpi, k.name, k.unit, f.measure_point_id, f.day, f.value
  from kpi_fact f
  join kpi k on k.workspace_id = f.workspace_id and k.id = f.kpi_id
  join heed_bi_places p
    on p.workspace_id = f.workspace_id and p.id = f.measure_point_id and p.told_id = p.id
 where f.workspace_id = (select heed_bi.own_workspace());
