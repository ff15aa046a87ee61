-- Where answers belong: a tree of regions, departments, teams, sites, vendors and people.

create table measure_point (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  parent_id bigint,
  -- How files, links and other systems call it.
  code text not null,
  code_key text collate "C" not null generated always as (lower(code)) stored,
  name text not null,
  kind text not null check (kind in ('region', 'department', 'team', 'site', 'vendor', 'person')),
  channel_kind text check (channel_kind in ('human', 'self_service', 'ai_assisted')),
  manager_id bigint,
  -- The ids from the root to the point itself, such as '/4/17/'. A branch is a range of it, which an index serves
  -- under row-level security; LIKE would not be.
  path text collate "C" not null default '',
  retired_at timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references measure_point (workspace_id, id),
  foreign key (workspace_id, manager_id) references app_user (workspace_id, id)
);
create unique index measure_point_code on measure_point (workspace_id, code_key);
create index measure_point_path on measure_point (workspace_id, path);
create index measure_point_parent on measure_point (workspace_id, parent_id);
call heed_protect('measure_point');

alter table account
  add column measure_point_id bigint,
  add foreign key (workspace_id, measure_point_id) references measure_point (workspace_id, id);
create index account_measure_point on account (workspace_id, measure_point_id);

-- Where it happened, when the event says so; else the account's point counts.
alter table trigger_event
  add column measure_point_id bigint,
  add foreign key (workspace_id, measure_point_id) references measure_point (workspace_id, id);
