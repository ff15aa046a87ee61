-- What happened to customers, told by other systems, and what touchpoints still have to make of it.

create table trigger_event (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  -- Which system told, and its own number for the event: the same event told twice is one.
  source text not null,
  source_id text not null,
  kind text not null,
  -- At least one is given. An event may come before its contact is imported, so they stay texts.
  contact_external_id text,
  email_key text,
  account_external_id text,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  attributes jsonb not null default '{}',
  primary key (workspace_id, id)
);
create unique index trigger_event_source on trigger_event (workspace_id, source, source_id);
create index trigger_event_kind on trigger_event (workspace_id, kind);
call heed_protect('trigger_event');

-- An event that a touchpoint has not decided about yet. A queue needs no cursor, which events that commit late
-- would slip through.
create table event_task (
  workspace_id bigint not null,
  touchpoint_id bigint not null,
  event_id bigint not null,
  primary key (workspace_id, touchpoint_id, event_id)
);
call heed_protect('event_task');

-- What a touchpoint made of an event: 'planned', or why not.
create table event_decision (
  workspace_id bigint not null,
  touchpoint_id bigint not null,
  event_id bigint not null,
  -- 0 when no contact was found.
  contact_id bigint not null,
  outcome text not null,
  decided_at timestamptz not null,
  primary key (workspace_id, touchpoint_id, event_id, contact_id)
);
create index event_decision_contact on event_decision (workspace_id, contact_id);
call heed_protect('event_decision');
