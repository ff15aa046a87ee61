-- A finding becomes actions of single sites; what worked at one is offered to others with the same cause.

create table finding (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  title text not null,
  -- What findings share: compared whatever its case.
  cause text not null,
  -- The systemic issue it comes from.
  issue_id bigint,
  made_at timestamptz not null,
  made_by text not null,
  primary key (workspace_id, id)
);
create index finding_cause on finding (workspace_id, lower(cause));
call heed_protect('finding');

create table local_action (
  workspace_id bigint not null,
  id bigint generated always as identity,
  finding_id bigint not null,
  measure_point_id bigint not null,
  what text not null,
  owner_id bigint not null,
  due_on date not null,
  -- worked, no_effect and dropped end it.
  state text not null default 'open' check (state in ('open', 'worked', 'no_effect', 'dropped')),
  note text not null default '',
  ended_at timestamptz,
  -- The action of another site that it was taken over from.
  taken_from bigint,
  primary key (workspace_id, id),
  unique (workspace_id, finding_id, measure_point_id, what),
  foreign key (workspace_id, finding_id) references finding (workspace_id, id) on delete cascade
);
create index local_action_due on local_action (workspace_id, owner_id, due_on) where state = 'open';
create index local_action_point on local_action (workspace_id, measure_point_id);
call heed_protect('local_action');
