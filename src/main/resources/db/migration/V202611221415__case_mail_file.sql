-- Files that came with replies of customers, as far as they are kept.

create table case_mail_file (
  workspace_id bigint not null,
  id bigint generated always as identity,
  -- The reply it came with: on a case, or one that belongs to none for sure.
  mail_id bigint,
  strayed_id bigint,
  name text not null,
  type text not null,
  size bigint not null,
  content bytea,
  -- Why the content is not kept.
  left_out text,
  check ((mail_id is null) <> (strayed_id is null)),
  check ((content is null) <> (left_out is null)),
  primary key (workspace_id, id),
  foreign key (workspace_id, mail_id) references case_mail (workspace_id, id),
  foreign key (workspace_id, strayed_id) references strayed_reply (workspace_id, id)
);
-- Pictures and documents are compressed already.
alter table case_mail_file alter column content set storage external;
create index case_mail_file_mail on case_mail_file (workspace_id, mail_id);
create index case_mail_file_strayed on case_mail_file (workspace_id, strayed_id);
call heed_protect('case_mail_file');

insert into case_mail_file (workspace_id, mail_id, name, type, size, left_out)
select workspace_id, id, file, '', 0, 'Came before files were kept here.'
  from case_mail, unnest(attachments) file;
insert into case_mail_file (workspace_id, strayed_id, name, type, size, left_out)
select workspace_id, id, file, '', 0, 'Came before files were kept here.'
  from strayed_reply, unnest(attachments) file;

alter table case_mail drop column attachments;
alter table strayed_reply drop column attachments;
