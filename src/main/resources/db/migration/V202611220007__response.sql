-- Answers. A response is stored with the first confirmed score; comment and reasons join later.

create table response (
  workspace_id bigint not null,
  id bigint generated always as identity,
  invitation_id bigint,
  touchpoint_id bigint not null,
  survey_version_id bigint not null,
  contact_id bigint,
  account_id bigint,
  region text not null default '',
  channel text not null default 'mail',
  -- A pressed button; or the survey page by itself, after a person's movement or after time in front of a person.
  confirmed_by text not null default 'button' check (confirmed_by in ('button', 'interaction', 'dwell', 'import')),
  score smallint not null check (score between 0 and 10),
  comment text,
  reasons text[] not null default '{}',
  language text,
  answered_at timestamptz not null,
  -- Workspace-local day of answered_at, stored because computing it per query is dear.
  answered_on date not null,
  -- Workspace-local day on which the invitation was sent; response rates count by it.
  invited_on date,
  updated_at timestamptz not null,
  completed_at timestamptz,
  invalidated_at timestamptz,
  invalid_reason text,
  primary key (workspace_id, id)
);
create unique index response_invitation on response (workspace_id, invitation_id);
create index response_account on response (workspace_id, account_id, answered_at desc);
create index response_contact on response (workspace_id, contact_id, answered_at desc);
create index response_day on response (workspace_id, answered_on desc, id desc);
create index response_words on response using gin (to_tsvector('simple', comment)) where comment is not null;
call heed_protect('response');

-- Every later change of a response, old and new value. Only grows.
create table response_change (
  workspace_id bigint not null,
  id bigint generated always as identity,
  response_id bigint not null,
  at timestamptz not null,
  actor text not null,
  field text not null check (field in ('score', 'comment', 'reasons', 'validity')),
  old_value text,
  new_value text,
  primary key (workspace_id, id)
);
create index response_change_response on response_change (workspace_id, response_id, id);
call heed_protect('response_change');

-- Invitations whose links were lately opened as only a program opens them. Rare: one person's click writes nothing here.
create table scanner_sign (
  workspace_id bigint not null,
  invitation_id bigint not null,
  kind text not null check (kind in ('several_scores', 'hidden_link')),
  last_at timestamptz not null,
  primary key (workspace_id, invitation_id)
);
call heed_protect('scanner_sign');
