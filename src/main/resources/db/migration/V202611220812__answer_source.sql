-- Where imported answers come from: the same answer brought again changes nothing.

create table answer_source (
  workspace_id bigint not null,
  -- 'qualtrics', 'surveymonkey', 'typeform', 'delighted' or 'file'
  source text not null,
  source_id text not null,
  response_id bigint not null,
  -- What else was answered, by question.
  further jsonb not null default '{}',
  primary key (workspace_id, source, source_id)
);
create index answer_source_response on answer_source (workspace_id, response_id);
call heed_protect('answer_source');

alter table customer_import
  add column answers_created bigint not null default 0,
  add column answers_unchanged bigint not null default 0;
