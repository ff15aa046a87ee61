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
  score smallint not null,
  -- withdrawn: the respondent raised the score before anyone acted.
  state text not null check (state in ('open', 'closed', 'withdrawn')),
  opened_at timestamptz not null,
  opened_on date not null,
  due_at timestamptz not null,
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
create index follow_up_case_account on follow_up_case (workspace_id, account_id);
create index follow_up_case_opened on follow_up_case (workspace_id, opened_on);
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
