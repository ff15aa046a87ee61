-- Cases: one follow-up each, with an owner and a deadline.

create table follow_up_case (
  workspace_id bigint not null,
  id bigint generated always as identity,
  response_id bigint not null,
  invitation_id bigint,
  contact_id bigint,
  account_id bigint,
  touchpoint_id bigint not null,
  region text not null default '',
  owner_id bigint not null,
  -- The score as this case last heard of it; above 6 when it was raised after somebody had acted.
  score smallint not null check (score between 0 and 10),
  -- withdrawn: the customer raised the score before anyone acted, or the answer was not genuine.
  state text not null check (state in ('open', 'closed', 'withdrawn')),
  opened_at timestamptz not null,
  opened_on date not null,
  due_at timestamptz not null,
  -- When the customer was first reached, left a message or given a date; the deadline is about this.
  first_contact_at timestamptz,
  closed_at timestamptz,
  outcome text,
  root_cause text,
  closing_note text,
  -- Raised with every change; a stale page is told instead of overwriting.
  revision int not null default 1,
  primary key (workspace_id, id)
);
create unique index follow_up_case_response on follow_up_case (workspace_id, response_id);
create index follow_up_case_open on follow_up_case (workspace_id, owner_id, due_at) where state = 'open';
create index follow_up_case_due on follow_up_case (workspace_id, due_at) where state = 'open';
create index follow_up_case_account on follow_up_case (workspace_id, account_id);
create index follow_up_case_contact on follow_up_case (workspace_id, contact_id);
-- Answers "how many were called in time?" for a period without touching the table.
create index follow_up_case_promise on follow_up_case (workspace_id, opened_on)
  include (state, due_at, first_contact_at, closed_at);
call heed_protect('follow_up_case');

create table contact_attempt (
  workspace_id bigint not null,
  id bigint generated always as identity,
  case_id bigint not null,
  at timestamptz not null,
  actor_id bigint,
  means text not null check (means in ('call', 'mail', 'meeting', 'message')),
  result text not null check (result in ('reached', 'no_answer', 'left_message', 'scheduled')),
  note text not null default '',
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, case_id) references follow_up_case (workspace_id, id)
);
create index contact_attempt_case on contact_attempt (workspace_id, case_id, id);
call heed_protect('contact_attempt');

-- What happened to a case, in order. The row's values before a person's step are kept so that it can be undone.
create table case_step (
  workspace_id bigint not null,
  id bigint generated always as identity,
  case_id bigint not null,
  at timestamptz not null,
  actor_id bigint,
  actor_name text not null,
  kind text not null check (kind in ('opened', 'score_changed', 'withdrawn', 'reopened', 'attempt', 'closed',
                                     'reopened_by_hand', 'handed_over')),
  details jsonb not null default '{}',
  before jsonb,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, case_id) references follow_up_case (workspace_id, id)
);
create index case_step_case on case_step (workspace_id, case_id, id);
call heed_protect('case_step');
