-- Promoters who may be asked for a favour, what they were asked for, and what came of it.

create table advocacy_policy (
  workspace_id bigint not null primary key references workspace,
  -- Nobody is asked twice within so many days, whoever asks and for whatever.
  quiet_days int not null check (quiet_days between 1 and 1095),
  -- Where referral links lead; empty for a page of Heed's own.
  referral_url text not null
);
call heed_protect('advocacy_policy');

create table advocacy (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  contact_id bigint not null,
  account_id bigint,
  -- The answer that showed that this person would recommend us.
  response_id bigint,
  state text not null check (state in ('identified', 'asked', 'agreed', 'done', 'declined')),
  -- What was asked for; null while nothing was.
  kind text check (kind in ('reference', 'review', 'referral', 'case_study', 'testimonial')),
  identified_at timestamptz not null,
  asked_at timestamptz,
  asked_by bigint,
  agreed_at timestamptz,
  ended_at timestamptz,
  note text not null default '',
  -- Of a testimonial: the words that may be shown, and how the person agreed to it.
  quote text not null default '',
  consent_means text not null default '',
  consent_at timestamptz,
  consent_by bigint,
  reward text not null default '',
  rewarded_at timestamptz,
  revision int not null default 1,
  primary key (workspace_id, id),
  check (state = 'identified' or (kind is not null and asked_at is not null))
);
-- One person is in the pipeline once at a time.
create unique index advocacy_running on advocacy (workspace_id, contact_id)
  where state in ('identified', 'asked', 'agreed');
create index advocacy_contact on advocacy (workspace_id, contact_id);
create index advocacy_account on advocacy (workspace_id, account_id);
create index advocacy_state on advocacy (workspace_id, state);
call heed_protect('advocacy');

-- When a person was last asked: the arbiter between two people who ask at once.
create table advocacy_touch (
  workspace_id bigint not null,
  contact_id bigint not null,
  asked_at timestamptz not null,
  primary key (workspace_id, contact_id)
);
call heed_protect('advocacy_touch');

-- Visitors of a referral link, counted by day; nothing about them is kept.
create table referral_visit (
  workspace_id bigint not null,
  advocacy_id bigint not null,
  day date not null,
  visits int not null,
  primary key (workspace_id, advocacy_id, day)
);
call heed_protect('referral_visit');

-- Those who left their name there.
create table referral (
  workspace_id bigint not null,
  id bigint generated always as identity,
  advocacy_id bigint not null,
  at timestamptz not null,
  name text not null,
  email text not null,
  company text not null,
  primary key (workspace_id, id)
);
create unique index referral_email on referral (workspace_id, advocacy_id, email);
call heed_protect('referral');
