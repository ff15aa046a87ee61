-- Sending: what happened to each mail, and how fast we may send.

create table mail_attempt (
  workspace_id bigint not null,
  id bigint generated always as identity,
  invitation_id bigint not null,
  reminder boolean not null default false,
  at timestamptz not null,
  outcome text not null check (outcome in ('accepted', 'deferred', 'refused', 'unknown')),
  -- The mail server's reply, or what went wrong.
  reply text not null,
  primary key (workspace_id, id)
);
create index mail_attempt_invitation on mail_attempt (workspace_id, invitation_id);
call heed_protect('mail_attempt');

-- How many mails this workspace may send at once; refilled as time passes, see MailBudget.
create table mail_budget (
  workspace_id bigint primary key references workspace,
  tokens double precision not null,
  refilled_at timestamptz not null
);
call heed_protect('mail_budget');
