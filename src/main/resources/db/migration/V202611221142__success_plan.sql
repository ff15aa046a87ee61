-- What an account wants to reach, agreed with it, step by step.

create table success_plan (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  account_id bigint not null,
  -- The case it was made from.
  case_id bigint,
  objective text not null,
  owner_id bigint not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'reached', 'given_up')),
  -- The figure that shows whether it is reached; empty name: none.
  kpi text not null default '',
  kpi_unit text not null default '',
  kpi_from numeric,
  kpi_target numeric,
  kpi_now numeric,
  revision int not null default 1,
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade
);
create index success_plan_account on success_plan (workspace_id, account_id);
create unique index success_plan_case on success_plan (workspace_id, case_id) where case_id is not null;
call heed_protect('success_plan');

create table success_step (
  workspace_id bigint not null,
  id bigint generated always as identity,
  plan_id bigint not null,
  what text not null,
  owner_id bigint not null,
  due_on date not null,
  done_at timestamptz,
  done_by text,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references success_plan (workspace_id, id) on delete cascade
);
create index success_step_plan on success_step (workspace_id, plan_id);
create index success_step_due on success_step (workspace_id, owner_id, due_on) where done_at is null;
call heed_protect('success_step');
