-- The demo's mailbox: every mail that would have left, as it would have arrived. Empty outside of demos.
create table demo_mail (
  workspace_id bigint not null,
  id bigint generated always as identity,
  arrived_at timestamptz not null,
  sender text not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text,
  headers jsonb not null,
  primary key (workspace_id, id)
);
call heed_protect('demo_mail');
