-- Views for Power BI, Tableau, Metabase and the like. Every reader has a database role of its own, named after its
-- workspace: heed_reader_<workspace>_<number>. The role may read these views and nothing else; whatever it sets, it
-- sees its workspace only.

create schema heed_bi;

-- The workspace of the signed-in reader; null for everybody else.
create function heed_bi.own_workspace() returns bigint
  language sql stable parallel safe
  return substring(session_user::text from '^heed_reader_([0-9]{1,18})_[0-9]{1,9}$')::bigint;

do $$
declare
  name text;
begin
  foreach name in array array['response', 'invitation', 'account', 'app_user', 'touchpoint', 'measure_point',
                              'follow_up_case', 'score_day', 'kpi', 'kpi_fact']
  loop
    -- The views' owner reads for the reader: it may see what the reader may.
    execute format('create policy sql_reader on %I for select using '
      || '(workspace_id = (select heed_bi.own_workspace()))', name);
  end loop;
end $$;

-- Answers of anonymous surveys are left out: single rows could tell who wrote them.
create view heed_bi.answers with (security_barrier) as
select r.id as answer_id, r.answered_at, r.answered_on, r.kind, r.score,
       heed_category(r.kind, r.score) as category, r.comment, r.reasons, r.touchpoint_id, r.account_id,
       r.contact_id, r.region, r.channel, r.language, r.invited_on, r.invalidated_at is null as counts
  from response r
  join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
 where r.workspace_id = (select heed_bi.own_workspace()) and not t.anonymous;

create view heed_bi.scores_by_day with (security_barrier) as
select day, touchpoint_id, region, score, answers
  from score_day where workspace_id = (select heed_bi.own_workspace());

create view heed_bi.invitations with (security_barrier) as
select id as invitation_id, touchpoint_id, account_id, contact_id, region, state, sent_at, sent_on, answered
  from invitation where workspace_id = (select heed_bi.own_workspace());

create view heed_bi.touchpoints with (security_barrier) as
select id as touchpoint_id, name, state
  from touchpoint where workspace_id = (select heed_bi.own_workspace());

create view heed_bi.accounts with (security_barrier) as
select a.id as account_id, a.external_id, a.name, o.name as owner, a.segment, a.tier, a.region,
       a.annual_revenue / 100.0 as annual_revenue, a.currency, a.lifecycle_stage, a.started_on, a.renewal_on,
       a.churned_on, a.measure_point_id, a.attributes
  from account a
  left join app_user o on o.workspace_id = a.workspace_id and o.id = a.owner_id
 where a.workspace_id = (select heed_bi.own_workspace());

create view heed_bi.measure_points with (security_barrier) as
select id as measure_point_id, parent_id, code, name, kind, channel_kind, retired_at is null as open
  from measure_point where workspace_id = (select heed_bi.own_workspace());

create view heed_bi.cases with (security_barrier) as
select c.id as case_id, c.response_id as answer_id, c.account_id, c.contact_id, c.touchpoint_id, c.region,
       o.name as owner, c.score, c.state, c.stage, c.opened_at, c.opened_on, c.due_at, c.first_contact_at,
       c.resolved_at, c.closed_at, c.outcome, c.root_cause, c.cause_class
  from follow_up_case c
  left join app_user o on o.workspace_id = c.workspace_id and o.id = c.owner_id
  left join touchpoint t on t.workspace_id = c.workspace_id and t.id = c.touchpoint_id
 where c.workspace_id = (select heed_bi.own_workspace()) and not coalesce(t.anonymous, false);

create view heed_bi.kpi_values with (security_barrier) as
select k.key as kpi, k.name, k.unit, f.measure_point_id, f.day, f.value
  from kpi_fact f
  join kpi k on k.workspace_id = f.workspace_id and k.id = f.kpi_id
 where f.workspace_id = (select heed_bi.own_workspace());

-- Which roles were made for a workspace, for its page.
create table sql_reader (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  role_name text collate "C" not null,
  name text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (role_name)
);
call heed_protect('sql_reader');
