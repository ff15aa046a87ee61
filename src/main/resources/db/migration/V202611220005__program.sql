-- Touchpoints, what they planned, and whom they left out and why.

create table touchpoint (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  survey_id bigint not null,
  -- The version that invitations planned now carry; null until first published.
  survey_version_id bigint,
  state text not null check (state in ('draft', 'running', 'paused', 'finished')),
  -- Audience: every filter given must hold. {segments:[], tiers:[], regions:[], stages:[], roles:[], languages:[]}
  audience jsonb not null default '{}',
  -- {kind:'wave', startOn, spreadDays} or {kind:'drip', perDay}
  pace jsonb not null,
  -- {days:[1..7], from:'09:00', to:'17:00'} in the contact's time zone
  sending_window jsonb not null,
  reminder_after_days int check (reminder_after_days between 1 and 60),
  -- Invitations accept answers for this many days after they were sent.
  open_days int not null default 30 check (open_days between 1 and 365),
  -- At most one NPS survey per contact in this many days, across touchpoints.
  quiet_days int not null default 90 check (quiet_days between 0 and 730),
  sender_name text,
  reply_to text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id),
  foreign key (workspace_id, survey_version_id) references survey_version (workspace_id, id)
);
call heed_protect('touchpoint');

-- One run of planning: a wave, or one day of a drip.
create table planning_run (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  touchpoint_id bigint not null,
  planned_on date not null,
  -- Contacts are taken in order of id; work continues after this one when a run was interrupted.
  last_contact_id bigint not null default 0,
  considered int not null default 0,
  invited int not null default 0,
  suppressed int not null default 0,
  state text not null check (state in ('running', 'done')),
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, touchpoint_id, planned_on)
);
call heed_protect('planning_run');

create table invitation (
  workspace_id bigint not null,
  id bigint generated always as identity,
  touchpoint_id bigint not null,
  survey_version_id bigint not null,
  run_id bigint,
  contact_id bigint not null,
  -- Account and region as they were when the invitation was planned.
  account_id bigint,
  region text not null default '',
  -- planned -> sending -> sent | bounced | unknown | parked; cancelled from planned. Deferred mails return to planned.
  state text not null check (state in ('planned', 'sending', 'sent', 'unknown', 'bounced', 'parked', 'cancelled')),
  due_at timestamptz not null,
  attempts smallint not null default 0,
  claimed_at timestamptz,
  sent_at timestamptz,
  -- Workspace-local day of sent_at; response rates count by it.
  sent_on date,
  closes_at timestamptz,
  -- none -> due at reminder_due_at -> sending -> sent | unknown | failed
  reminder_state text not null default 'none' check (reminder_state in ('none', 'due', 'sending', 'sent', 'unknown', 'failed')),
  reminder_due_at timestamptz,
  error text,
  planned_at timestamptz not null,
  primary key (workspace_id, id)
);
create index invitation_due on invitation (workspace_id, due_at) where state = 'planned';
create index invitation_reminder on invitation (workspace_id, reminder_due_at) where reminder_state = 'due';
create index invitation_unfinished on invitation (claimed_at) where state = 'sending' or reminder_state = 'sending';
create index invitation_contact on invitation (workspace_id, contact_id);
create index invitation_touchpoint on invitation (workspace_id, touchpoint_id, state);
call heed_protect('invitation');

-- The last time a contact was chosen for an NPS survey: one small row instead of a search through all invitations.
create table last_touch (
  workspace_id bigint not null,
  contact_id bigint not null,
  touched_on date not null,
  primary key (workspace_id, contact_id)
);
call heed_protect('last_touch');

create table suppression (
  workspace_id bigint not null,
  run_id bigint not null,
  contact_id bigint not null,
  reason text not null check (reason in ('opted_out', 'churned', 'bounced', 'no_address', 'recently_surveyed')),
  primary key (workspace_id, run_id, contact_id)
);
create index suppression_contact on suppression (workspace_id, contact_id);
call heed_protect('suppression');
