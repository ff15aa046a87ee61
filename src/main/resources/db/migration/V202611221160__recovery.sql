-- The survey after a case was closed: who was to be asked, and which answer came of it.

create table case_recovery (
  workspace_id bigint not null,
  case_id bigint not null,
  -- A case that is opened and closed again is asked about again.
  closed_at timestamptz not null,
  contact_id bigint not null,
  -- Null until the customer answers.
  response_id bigint,
  primary key (workspace_id, case_id, closed_at),
  foreign key (workspace_id, case_id) references follow_up_case (workspace_id, id)
);
create index case_recovery_contact on case_recovery (workspace_id, contact_id, closed_at desc);
create unique index case_recovery_response on case_recovery (workspace_id, response_id)
  where response_id is not null;
call heed_protect('case_recovery');

-- What kind of question recovery_score answers; its scale may differ from the first score's.
alter table follow_up_case add column recovery_kind text;
