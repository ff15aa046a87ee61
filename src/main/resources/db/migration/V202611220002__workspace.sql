-- People, their sign-in, API keys and the audit trail.

create table app_user (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  email text not null,
  name text not null,
  role text not null check (role in ('owner', 'program_admin', 'executive', 'team_lead', 'csm', 'viewer')),
  -- Null until the person has accepted the invitation.
  password_hash text,
  -- Raised at every password change and deactivation: older sessions end.
  session_generation int not null default 0,
  deactivated_at timestamptz,
  created_at timestamptz not null,
  last_seen_at timestamptz,
  primary key (workspace_id, id)
);
create unique index app_user_email on app_user (lower(email));
call heed_protect('app_user');

-- One-time links: invitations of users and password resets. Only the hash is stored.
create table user_token (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  user_id bigint not null,
  purpose text not null check (purpose in ('invitation', 'password_reset')),
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references app_user (workspace_id, id) on delete cascade
);
call heed_protect('user_token');

-- Failed sign-ins per address and per network, for throttling. Instance-wide: the workspace is not known yet.
create table sign_in_failure (
  subject text not null,
  failed_at timestamptz not null
);
create index sign_in_failure_subject on sign_in_failure (subject, failed_at);

create table api_key (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  -- First characters, shown in lists so that a person can tell keys apart.
  prefix text not null,
  key_hash bytea not null unique,
  scopes text[] not null,
  created_by bigint,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);
call heed_protect('api_key');

create table audit_entry (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'api_key', 'system')),
  actor_id bigint,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}',
  request_id text,
  primary key (workspace_id, id)
);
create index audit_entry_subject on audit_entry (workspace_id, subject_kind, subject_id, id desc);
call heed_protect('audit_entry');
-- The trail only grows.
create function audit_entry_is_final() returns trigger language plpgsql as $$
begin raise exception 'audit entries are never changed'; end $$;
create trigger audit_entry_is_final before update or delete on audit_entry
  for each row execute function audit_entry_is_final();
