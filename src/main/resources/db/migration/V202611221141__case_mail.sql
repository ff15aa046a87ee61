-- Mail between the people here and the customer of a case, and replies that belong to no case.

create table case_mail (
  workspace_id bigint not null,
  id bigint generated always as identity,
  case_id bigint not null,
  direction text not null check (direction in ('out', 'in')),
  at timestamptz not null,
  -- Who wrote it, of a mail of ours.
  person_id bigint,
  person_name text not null default '',
  -- The customer's side.
  address text not null,
  subject text not null,
  body text not null,
  own_words text not null default '',
  template text not null default '',
  -- What a reply repeats of earlier mails.
  quoted text not null default '',
  -- Names and sizes; the files themselves stay in the mailbox.
  attachments text[] not null default '{}',
  -- In angle brackets. Of a reply without one: made of what it says.
  message_id text not null,
  -- Of a reply: written by a machine, such as an out-of-office note.
  automatic boolean not null default false,
  -- unknown: the connection ended before the mail server confirmed it.
  state text not null check (state in ('queued', 'sending', 'sent', 'unknown', 'refused', 'received')),
  error text,
  attempts int not null default 0,
  next_attempt_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, case_id, message_id),
  foreign key (workspace_id, case_id) references follow_up_case (workspace_id, id)
);
create index case_mail_due on case_mail (next_attempt_at) where state in ('queued', 'sending');
call heed_protect('case_mail');

create table strayed_reply (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  at timestamptz not null,
  sender text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  attachments text[] not null default '{}',
  message_id text not null,
  reason text not null,
  handled_at timestamptz,
  handled_by text,
  primary key (workspace_id, id),
  unique (workspace_id, message_id)
);
create index strayed_reply_waiting on strayed_reply (workspace_id, id) where handled_at is null;
call heed_protect('strayed_reply');

-- Since when a reply of the customer waits for an answer; null when none does.
alter table follow_up_case add column reply_since timestamptz;
