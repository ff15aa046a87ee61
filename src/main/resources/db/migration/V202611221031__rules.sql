-- Rules: what an answer means for cases, notices and marks. Each change of a rule is a new version.

-- Raised with every change of any rule, so that each node sees whether what it has compiled is still current.
create table rule_book (
  workspace_id bigint not null primary key references workspace,
  revision bigint not null default 1
);
call heed_protect('rule_book');

create table follow_up_rule (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  active boolean not null default false,
  -- The version that counts from now on.
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
call heed_protect('follow_up_rule');

create table rule_version (
  workspace_id bigint not null,
  rule_id bigint not null,
  version int not null,
  name text not null,
  -- {conditions:[{field, about, comparison, values:[]}], actions:[{do, …}]}
  definition jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (workspace_id, rule_id, version),
  foreign key (workspace_id, rule_id) references follow_up_rule (workspace_id, id)
);
call heed_protect('rule_version');

-- Which rule held for which answer, and why. What a rule does for an answer it does when this row is made: once.
create table rule_match (
  workspace_id bigint not null,
  response_id bigint not null,
  rule_id bigint not null,
  version int not null,
  -- Whether the rule asks for a case.
  opens boolean not null,
  because text not null,
  at timestamptz not null,
  primary key (workspace_id, response_id, rule_id)
);
create index rule_match_rule on rule_match (workspace_id, rule_id, at);
call heed_protect('rule_match');

-- Words that rules put on answers (tags) and on their customers (flags).
create table answer_mark (
  workspace_id bigint not null,
  response_id bigint not null,
  kind text not null check (kind in ('tag', 'flag')),
  label text not null,
  contact_id bigint,
  account_id bigint,
  rule_name text not null,
  at timestamptz not null,
  primary key (workspace_id, response_id, kind, label)
);
create index answer_mark_account on answer_mark (workspace_id, account_id, at) where account_id is not null;
create index answer_mark_contact on answer_mark (workspace_id, contact_id, at) where contact_id is not null;
call heed_protect('answer_mark');
