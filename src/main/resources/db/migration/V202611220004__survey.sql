-- Surveys and their frozen versions. A version's content is never changed.

create table survey (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  -- What the editor works on: the SurveyContent as JSON.
  draft jsonb not null,
  draft_revision int not null default 1,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
call heed_protect('survey');

create table survey_version (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  survey_id bigint not null,
  number int not null,
  content jsonb not null,
  published_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, survey_id, number),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id)
);
call heed_protect('survey_version');
create function survey_version_is_final() returns trigger language plpgsql as $$
begin raise exception 'a published survey version is never changed'; end $$;
create trigger survey_version_is_final before update on survey_version
  for each row execute function survey_version_is_final();

-- Uploaded pictures. A version names its logo by id, so a picture is never replaced in place.
create table survey_logo (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  survey_id bigint not null,
  -- SVG is refused because it can carry script.
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea not null check (octet_length(bytes) <= 204800),
  uploaded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id) on delete cascade
);
call heed_protect('survey_logo');
