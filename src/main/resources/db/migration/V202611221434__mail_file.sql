-- Files that go with mails to staff, each once for all who get it; deleted when the last of these mails was sent.
create table staff_mail_file (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  type text not null,
  content bytea not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
call heed_protect('staff_mail_file');

alter table staff_mail add column file_id bigint,
  add foreign key (workspace_id, file_id) references staff_mail_file (workspace_id, id);
create index staff_mail_with_file on staff_mail (workspace_id, file_id) where file_id is not null;
