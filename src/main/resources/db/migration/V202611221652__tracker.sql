-- Ticket systems and CRMs in which rules have tickets and tasks made.

create table tracker (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  kind text not null check (kind in ('zendesk', 'hubspot', 'salesforce')),
  address text not null,
  -- What the secret belongs to, where the system wants to know.
  login text not null,
  secret bytea not null,
  -- Where people open what was made.
  web text not null,
  active boolean not null default true,
  -- Why nothing is made at the moment; null while all is well.
  obstacle text,
  failures int not null default 0,
  waits_until timestamptz,
  created_at timestamptz not null,
  -- A removed one stays, because what was made in it still stands on cases; its secret does not.
  removed_at timestamptz,
  primary key (workspace_id, id)
);
call heed_protect('tracker');

create table tracked_work (
  workspace_id bigint not null,
  id bigint generated always as identity,
  tracker_id bigint not null,
  response_id bigint not null,
  -- By this the other system's copy is found again.
  reference uuid not null default gen_random_uuid(),
  asked_by text not null,
  because text not null,
  state text not null default 'waiting' check (state in ('waiting', 'asking', 'made', 'parked', 'dropped')),
  -- Whether it may have been made already, so that it is looked for first.
  doubtful boolean not null default false,
  not_before timestamptz,
  waiting_since timestamptz not null,
  claimed_at timestamptz,
  number text,
  url text,
  error text,
  created_at timestamptz not null,
  made_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, response_id, tracker_id),
  foreign key (workspace_id, tracker_id) references tracker (workspace_id, id)
);
create index tracked_work_waiting on tracked_work (workspace_id, tracker_id, id) where state in ('waiting', 'asking');
call heed_protect('tracked_work');
