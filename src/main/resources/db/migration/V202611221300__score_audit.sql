-- Roll-ups checked against the raw answers: what was looked at, and what did not agree.

create table score_audit (
  workspace_id bigint not null,
  id bigint generated always as identity,
  at timestamptz not null,
  roll_up text not null check (roll_up in ('score_day', 'invited_day', 'account_score', 'facts')),
  -- The latest days are looked at every time, older ones a stretch a time; null for accounts.
  recent_from date,
  recent_to date,
  older_from date,
  older_to date,
  -- Accounts are looked at in the order of their ids; the last one of this time.
  last_account_id bigint,
  compared bigint not null,
  differing int not null,
  -- Left out because events about them were still under way.
  waiting int not null,
  primary key (workspace_id, id)
);
create index score_audit_latest on score_audit (workspace_id, roll_up, id desc);
call heed_protect('score_audit');

create table score_incident (
  workspace_id bigint not null,
  id bigint generated always as identity,
  roll_up text not null,
  found_at timestamptz not null,
  seen_at timestamptz not null,
  differing int not null,
  -- Where the differences lie: days, or ids of accounts.
  first_day date,
  last_day date,
  account_ids bigint[],
  examples text[] not null,
  rebuilt_at timestamptz,
  rebuilt_by text,
  closed_at timestamptz,
  primary key (workspace_id, id)
);
-- One at a time for each roll-up, so that nobody gets a mail every night for the same thing.
create unique index score_incident_open on score_incident (workspace_id, roll_up) where closed_at is null;
call heed_protect('score_incident');
