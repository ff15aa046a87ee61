-- Who gets a case that is for the account's owner: in which order people are looked for, what they
-- can do, and who is on duty when.
create table owner_order (
  workspace_id bigint not null primary key references workspace,
  -- What is tried, one after the other; what is missing is not tried.
  ways text[] not null check (ways <@ array['account_owner', 'measure_point', 'skill', 'rota'])
);
call heed_protect('owner_order');

create table owner_skill (
  workspace_id bigint not null,
  user_id bigint not null,
  kind text not null check (kind in ('language', 'product')),
  -- In lower case; of a language its code, such as de.
  skill text not null,
  primary key (workspace_id, user_id, kind, skill),
  foreign key (workspace_id, user_id) references app_user (workspace_id, id)
);
call heed_protect('owner_skill');

create table owner_duty (
  workspace_id bigint not null,
  id bigint generated always as identity,
  user_id bigint not null,
  -- Every week on this day, 1 for Monday; null for duty by dates.
  weekday smallint check (weekday between 1 and 7),
  first_day date,
  last_day date,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references app_user (workspace_id, id),
  check ((weekday is null) = (first_day is not null)),
  check ((first_day is null) = (last_day is null)),
  check (last_day >= first_day)
);
call heed_protect('owner_duty');
