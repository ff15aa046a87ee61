-- Who hears when a promised call is near or late, and causes that many cases share.

create table escalation_policy (
  workspace_id bigint not null primary key references workspace,
  -- The owner is reminded so many hours before the deadline; 0 for never.
  warn_hours int not null check (warn_hours between 0 and 72),
  -- Levels of leads above the owner that hear of it, one after the other; 0 for none.
  levels int not null check (levels between 0 and 5),
  -- Hours from one level to the next.
  next_hours int not null check (next_hours between 1 and 336),
  -- So many cases of one cause within so many days are a systemic issue.
  issue_cases int not null check (issue_cases between 2 and 1000),
  issue_days int not null check (issue_days between 1 and 90)
);
call heed_protect('escalation_policy');

-- Level 0 is the reminder before the deadline, 1 the breach, from 2 on the next levels. The row is made by whoever
-- tells: a second worker finds it there.
create table escalation (
  workspace_id bigint not null,
  case_id bigint not null,
  -- The deadline it is about: a case that is opened again has another.
  due_at timestamptz not null,
  level smallint not null,
  at timestamptz not null,
  -- Null when nobody stands above.
  told_id bigint,
  primary key (workspace_id, case_id, due_at, level)
);
create index escalation_latest on escalation (workspace_id, at desc);
call heed_protect('escalation');

create table systemic_issue (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  cause_kind text not null check (cause_kind in ('root_cause', 'reason', 'tag')),
  cause text not null,
  owner_id bigint not null,
  state text not null default 'open' check (state in ('open', 'fixing', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- What customers are told was done.
  we_did text not null default '',
  revision int not null default 1,
  primary key (workspace_id, id)
);
create unique index systemic_issue_cause on systemic_issue (workspace_id, cause_kind, cause) where state <> 'closed';
call heed_protect('systemic_issue');

create table systemic_issue_case (
  workspace_id bigint not null,
  issue_id bigint not null,
  case_id bigint not null,
  added_at timestamptz not null,
  primary key (workspace_id, issue_id, case_id),
  foreign key (workspace_id, issue_id) references systemic_issue (workspace_id, id)
);
create index systemic_issue_case_case on systemic_issue_case (workspace_id, case_id);
call heed_protect('systemic_issue_case');
create index follow_up_case_opened on follow_up_case (workspace_id, opened_at);
