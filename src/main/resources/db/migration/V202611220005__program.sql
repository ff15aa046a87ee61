-- Touchpoints, what they planned, and whom they left out and why.

create table touchpoint (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  survey_id bigint not null,
  -- The version that invitations planned now carry; null until first published.
  survey_version_id bigint,
  state text not null default 'draft' check (state in ('draft', 'running', 'paused', 'finished')),
  -- Audience: every filter given must hold. {segments:[], tiers:[], regions:[], stages:[], roles:[], languages:[]}
  audience jsonb not null,
  -- {kind:'wave', startOn, spreadDays, everyMonths} or {kind:'drip', perDay}
  pace jsonb not null,
  -- {days:['MONDAY', …], from:'09:00', until:'17:00'} in the contact's time zone
  sending_window jsonb not null,
  reminder_after_days int check (reminder_after_days between 1 and 60),
  -- Invitations accept answers for this many days after they were sent.
  open_days int not null check (open_days between 1 and 365),
  -- At most one NPS survey per contact in this many days, across touchpoints; 0 for no limit.
  quiet_days int not null check (quiet_days between 0 and 730),
  -- Raised with every change of the settings; a stale page is told instead of overwriting.
  revision int not null default 1,
  paused_at timestamptz,
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
  state text not null default 'running' check (state in ('running', 'done')),
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  -- The clock may jump back: a wave, and a drip's day, is still planned once.
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
  state text not null default 'planned' check (state in ('planned', 'sending', 'sent', 'unknown', 'bounced', 'parked', 'cancelled')),
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
  reminder_attempts smallint not null default 0,
  -- Set a moment after the answer; an answered invitation needs no reminder.
  answered boolean not null default false,
  error text,
  planned_at timestamptz not null,
  primary key (workspace_id, id)
);
-- By touchpoint, so that a paused one with a million planned rows costs the running ones nothing.
create index invitation_due on invitation (workspace_id, touchpoint_id, due_at) where state = 'planned';
create index invitation_reminder on invitation (workspace_id, touchpoint_id, reminder_due_at) where reminder_state = 'due';
create index invitation_unfinished on invitation (claimed_at) where state = 'sending' or reminder_state = 'sending';
create index invitation_contact on invitation (workspace_id, contact_id);
call heed_protect('invitation');

-- The day of the last NPS survey each contact was chosen for, possibly ahead of today: one small row
-- instead of a search through all invitations, and the arbiter between planners that race.
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
