-- Who published a version, and what people are typing and have not saved.

alter table survey_version add column published_by text not null default '';

create table survey_sketch (
  workspace_id bigint not null references workspace,
  survey_id bigint not null,
  user_id bigint not null,
  content jsonb not null,
  changed_at timestamptz not null,
  primary key (workspace_id, survey_id, user_id),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id) on delete cascade
);
call heed_protect('survey_sketch');
