-- What each person wants to hear about, when, and what they were told.

-- A person without a row hears of everything at once.
create table notice_choice (
  workspace_id bigint not null,
  user_id bigint not null,
  zone text not null,
  -- Quiet hours by the person's own clock; null for none. May span midnight.
  quiet_from time,
  quiet_to time,
  quiet_weekend boolean not null default false,
  digest_hour int not null default 8 check (digest_hour between 0 and 23),
  digest_kinds text[] not null default '{}',
  off_kinds text[] not null default '{}',
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references app_user (workspace_id, id),
  check ((quiet_from is null) = (quiet_to is null))
);
call heed_protect('notice_choice');

-- The row is what keeps a person from hearing a thing twice, whatever they chose meanwhile.
create table personal_notice (
  workspace_id bigint not null,
  id bigint generated always as identity,
  user_id bigint not null,
  dedup_key text not null,
  kind text not null,
  subject text not null,
  link text not null,
  created_at timestamptz not null,
  -- When it may be told at the earliest; null for never, because the person does not want it.
  due_at timestamptz,
  told_at timestamptz,
  -- The mail that told it.
  mail_key text,
  primary key (workspace_id, id),
  unique (workspace_id, user_id, dedup_key)
);
create index personal_notice_due on personal_notice (workspace_id, due_at) where told_at is null and due_at is not null;
create index personal_notice_age on personal_notice (workspace_id, created_at);
call heed_protect('personal_notice');

-- Addresses that several people read: they get what the people of a team get.
create table shared_inbox (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  address text not null,
  -- Whose team it is; null for the whole workspace.
  lead_id bigint,
  kinds text[] not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references app_user (workspace_id, id)
);
create unique index shared_inbox_address on shared_inbox (workspace_id, lower(address), coalesce(lead_id, 0));
call heed_protect('shared_inbox');
