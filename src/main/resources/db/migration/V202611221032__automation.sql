-- Automations: trigger, wait, condition, action. Each change is a new version; a run keeps the one it started with.

create table automation (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  active boolean not null default false,
  version int not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
call heed_protect('automation');

create table automation_version (
  workspace_id bigint not null,
  automation_id bigint not null,
  version int not null,
  name text not null,
  -- {trigger:[conditions], onlyByRule, steps:[{kind, …, next, otherwise}]}
  flow jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (workspace_id, automation_id, version),
  foreign key (workspace_id, automation_id) references automation (workspace_id, id)
);
call heed_protect('automation_version');

create table automation_run (
  workspace_id bigint not null,
  id bigint generated always as identity,
  automation_id bigint not null,
  version int not null,
  response_id bigint not null,
  started_by text not null,
  started_at timestamptz not null,
  -- waiting: something is still to be done, from due_at on.
  state text not null default 'waiting' check (state in ('waiting', 'done', 'stopped', 'failed')),
  -- The step to be done next, counted from 1.
  step int not null default 1,
  due_at timestamptz not null,
  ended_at timestamptz,
  why_ended text,
  primary key (workspace_id, id),
  -- One customer's answer goes through an automation once.
  unique (workspace_id, automation_id, response_id)
);
create index automation_run_due on automation_run (due_at) where state = 'waiting';
create index automation_run_response on automation_run (workspace_id, response_id);
create index automation_run_latest on automation_run (workspace_id, automation_id, id desc);
call heed_protect('automation_run');

-- What a run did, step by step. Only grows.
create table automation_step (
  workspace_id bigint not null,
  run_id bigint not null,
  number int not null,
  step int not null,
  at timestamptz not null,
  outcome text not null,
  primary key (workspace_id, run_id, number)
);
call heed_protect('automation_step');
