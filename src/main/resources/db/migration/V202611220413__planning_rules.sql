-- What the rules of the whole program need: more reasons, accounts in one go, days without surveys, the pilot.

alter table suppression drop constraint suppression_reason_check;

alter table planning_run
  -- Runs with rules per account take contacts in order of account; 0 while those without one are taken.
  add column last_account_id bigint not null default 0,
  -- Whether a sample was drawn: those left out have their suppression already.
  add column drawn boolean not null default false,
  -- The owner to whose accounts a pilot confined this run; the rest is planned once the program is launched.
  add column pilot_owner_id bigint;

-- An event that came before its contact was imported is looked at again.
alter table event_task add column retry_at timestamptz not null default '-infinity';

-- Clocks per account count what its people are asked; in order of id, so that runs can go account by account.
create index invitation_account on invitation (workspace_id, account_id, due_at);
drop index contact_account;
create index contact_account on contact (workspace_id, account_id, id);

-- Addresses ('ada@acme.com') and domains ('@acme.com') that are never asked.
create table never_ask (
  workspace_id bigint not null references workspace,
  entry text collate "C" not null,
  note text not null default '',
  added_at timestamptz not null,
  primary key (workspace_id, entry)
);
call heed_protect('never_ask');

-- Days on which nothing is sent, in every zone.
create table program_holiday (
  workspace_id bigint not null references workspace,
  day date not null,
  name text not null default '',
  primary key (workspace_id, day)
);
call heed_protect('program_holiday');

-- While there is a row, only accounts of this owner are asked.
create table program_pilot (
  workspace_id bigint primary key references workspace,
  owner_id bigint not null,
  since timestamptz not null,
  foreign key (workspace_id, owner_id) references app_user (workspace_id, id)
);
call heed_protect('program_pilot');
