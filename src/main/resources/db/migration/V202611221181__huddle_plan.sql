-- When a team's huddle sheet comes by mail.
create table huddle_plan (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  -- Whose team it is; null for everybody.
  lead_id bigint,
  rhythm text not null check (rhythm in ('week', 'shift')),
  -- ISO day of the week, for weekly sheets; those of a shift come on working days.
  weekday int not null check (weekday between 1 and 7),
  hour int not null check (hour between 0 and 23),
  -- An address instead of the people of the team; null for these.
  address text,
  -- The workspace's day on which it last went out.
  last_on date,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references app_user (workspace_id, id)
);
call heed_protect('huddle_plan');
