-- Who is away and who stands in, and how many open cases a person can carry.
create table absence (
  workspace_id bigint not null,
  id bigint generated always as identity,
  user_id bigint not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  deputy_id bigint check (deputy_id <> user_id),
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references app_user (workspace_id, id),
  foreign key (workspace_id, deputy_id) references app_user (workspace_id, id)
);
create index absence_days on absence (workspace_id, last_day);
call heed_protect('absence');

create table case_capacity (
  workspace_id bigint not null,
  user_id bigint not null,
  cases int not null check (cases between 1 and 10000),
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references app_user (workspace_id, id)
);
call heed_protect('case_capacity');

-- The report of overrides reads these entries only.
create index audit_entry_override on audit_entry (workspace_id, at)
  where action in ('case.resolved', 'case.handed_over', 'case.sla_paused', 'case.sla_resumed',
                   'response.invalidated', 'case.undone');
