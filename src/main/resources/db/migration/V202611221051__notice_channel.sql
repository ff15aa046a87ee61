-- Slack, Microsoft Teams and other systems that hear about cases.

create table notice_channel (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  kind text not null check (kind in ('slack', 'teams', 'webhook')),
  -- Whoever knows the address can post, so it is locked like a password; so is a webhook's signing key.
  address bytea not null,
  signing_key bytea,
  -- The end of the address, to tell channels apart.
  hint text not null,
  topics text[] not null,
  active boolean not null default true,
  -- Why nothing is sent at the moment; null while all is well.
  obstacle text,
  failures int not null default 0,
  waits_until timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
call heed_protect('notice_channel');

create table notice (
  workspace_id bigint not null,
  id bigint generated always as identity,
  channel_id bigint not null,
  dedup_key text not null,
  subject text not null,
  payload text not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'unknown', 'parked')),
  error text,
  claimed_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, channel_id, dedup_key),
  foreign key (workspace_id, channel_id) references notice_channel (workspace_id, id) on delete cascade
);
create index notice_waiting on notice (workspace_id, channel_id, id) where state in ('queued', 'sending');
call heed_protect('notice');
