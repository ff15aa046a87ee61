-- Answers to further questions; the wording is in the survey version that the response names.
create table answer (
  workspace_id bigint not null,
  response_id bigint not null,
  question_id text not null,
  -- One value, several ticked ones, or one text.
  value text[] not null check (cardinality(value) > 0),
  answered_at timestamptz not null,
  primary key (workspace_id, response_id, question_id),
  foreign key (workspace_id, response_id) references response (workspace_id, id) on delete cascade
);
create index answer_question on answer (workspace_id, question_id);
call heed_protect('answer');
