-- Tables of the instance itself (no workspace): the scheduler's, the sessions', and its secrets.

create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

create table spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(200)
);
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- Keys the instance signs with (survey links, unsubscribe links). Created once, never shown.
create table instance_secret (
  name text primary key,
  secret bytea not null
);

-- Which workspace's rows the current connection may see: a number, or 'system' for jobs that serve all of them.
-- Unset or empty means none: a query outside any scope sees nothing.
create function heed_visible(row_workspace bigint) returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('heed.workspace', true), '') = row_workspace::text
      or coalesce(current_setting('heed.workspace', true), '') = 'system';

-- Turns row-level security on for a table, for its owner as well.
create procedure heed_protect(table_name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format('create policy workspace_only on %s using ('
    || 'workspace_id = (select nullif(nullif(current_setting(''heed.workspace'', true), ''''), ''system'')::bigint) '
    || 'or (select current_setting(''heed.workspace'', true)) = ''system'')', table_name);
end $$;

create table workspace (
  workspace_id bigint generated always as identity primary key,
  name text not null,
  -- IANA zone in which this workspace counts days.
  time_zone text not null default 'UTC',
  settings jsonb not null default '{}',
  created_at timestamptz not null
);
call heed_protect('workspace');

-- Events that left with a business transaction and wait for their consumers.
create table outbox (
  workspace_id bigint not null,
  id bigint generated always as identity,
  topic text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  primary key (workspace_id, id)
);
create index outbox_order on outbox (id);
call heed_protect('outbox');

-- One consumer's failed attempt at one event: tried again with back-off, parked after the last try.
create table outbox_retry (
  workspace_id bigint not null,
  id bigint generated always as identity,
  event_id bigint not null,
  consumer text not null,
  topic text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  attempts int not null,
  next_attempt_at timestamptz,
  parked_at timestamptz,
  error text not null,
  primary key (workspace_id, id)
);
create index outbox_retry_due on outbox_retry (next_attempt_at) where parked_at is null;
call heed_protect('outbox_retry');

-- Mails to staff (alerts, invitations of users, password resets). Survey mails live in invitation.
create table staff_mail (
  workspace_id bigint not null,
  id bigint generated always as identity,
  -- The same key is queued once: a repeated event sends no second mail.
  dedup_key text not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'parked')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  sent_at timestamptz,
  error text,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, dedup_key)
);
create index staff_mail_due on staff_mail (next_attempt_at) where state in ('queued', 'sending');
call heed_protect('staff_mail');
