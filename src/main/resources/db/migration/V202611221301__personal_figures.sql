-- Times in which nobody sees scores or figures by person, and why. Rows are never deleted.
create table personal_figures_pause (
  workspace_id bigint not null,
  id bigint generated always as identity,
  from_day date not null,
  -- Last day, included.
  until_day date not null,
  reason text not null,
  set_by text not null,
  set_at timestamptz not null,
  -- Ended early; null while it runs its time.
  ended_at timestamptz,
  primary key (workspace_id, id)
);
call heed_protect('personal_figures_pause');
