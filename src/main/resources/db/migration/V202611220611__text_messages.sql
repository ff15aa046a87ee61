-- Text messages: how a workspace sends them, and every message in both directions.

create table sms_settings (
  workspace_id bigint primary key references workspace,
  account_id text not null,
  -- Encrypted with the instance's key, which is not in this database.
  secret bytea not null,
  -- A telephone number, a short code, an alphanumeric name or a messaging service.
  sender text not null,
  -- ISO 3166 code of the country in which numbers without a country code are read.
  country char(2) not null,
  per_second int not null check (per_second between 1 and 100),
  -- From the evening until the morning, on the contact's clock, nothing is sent.
  quiet_from time not null,
  quiet_until time not null,
  two_way boolean not null,
  -- What one segment costs, as the contract says; only for the sums shown.
  segment_price numeric(10, 5) not null check (segment_price >= 0),
  currency char(3) not null,
  updated_at timestamptz not null
);
call heed_protect('sms_settings');

create table sms_message (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  outgoing boolean not null,
  invitation_id bigint,
  contact_id bigint,
  -- The customer's number, E.164.
  number text collate "C" not null,
  text text not null,
  segments int not null,
  cost numeric(12, 5) not null default 0,
  -- The provider's id of the message.
  provider_id text collate "C",
  -- Where it stands: accepted, then as the provider reports; received for incoming ones.
  state text not null check (state in ('accepted', 'queued', 'sent', 'delivered', 'undelivered', 'failed', 'received')),
  error text,
  at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index sms_message_provider on sms_message (workspace_id, provider_id);
create index sms_message_number on sms_message (workspace_id, number, id);
create index sms_message_invitation on sms_message (workspace_id, invitation_id);
call heed_protect('sms_message');

-- Every channel has a rate of its own.
alter table mail_budget
  add column channel text not null default 'mail',
  drop constraint mail_budget_pkey,
  add primary key (workspace_id, channel);

-- A number that cannot be reached, and what contacts decided channel by channel.
alter table contact
  add column phone_failed_at timestamptz,
  add column mail_stopped_at timestamptz,
  add column sms_stopped_at timestamptz,
  add column paused_until date;

alter table consent_entry
  drop constraint consent_entry_channel_check,
  add constraint consent_entry_channel_check check (channel in ('mail', 'sms', 'all')),
  drop constraint consent_entry_decision_check,
  add constraint consent_entry_decision_check
    check (decision in ('agreed', 'opted_out', 'opted_in', 'paused', 'resumed'));

-- Answers by text message are confirmed by the reply itself.
alter table response
  drop constraint response_confirmed_by_check,
  add constraint response_confirmed_by_check
    check (confirmed_by in ('button', 'interaction', 'dwell', 'import', 'reply'));
