-- People who know one kind of cause well, and to whom rules give cases.
create table specialist_group (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  primary key (workspace_id, id)
);
create unique index specialist_group_name on specialist_group (workspace_id, lower(name));
call heed_protect('specialist_group');

create table specialist (
  workspace_id bigint not null,
  group_id bigint not null,
  user_id bigint not null,
  primary key (workspace_id, group_id, user_id),
  foreign key (workspace_id, group_id) references specialist_group (workspace_id, id) on delete cascade,
  foreign key (workspace_id, user_id) references app_user (workspace_id, id)
);
call heed_protect('specialist');
