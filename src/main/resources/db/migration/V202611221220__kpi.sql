-- Operational figures beside the scores: what is measured, and its value for a measure point and day.

create table kpi (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  -- How files and other systems call it, such as first_response.
  key text collate "C" not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  name text not null,
  unit text not null,
  higher_is_better boolean not null,
  -- Its value that is worth 0 and the one worth 100 in the composite index, and how much it counts there.
  worst double precision,
  best double precision,
  weight double precision not null default 0 check (weight between 0 and 100),
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, key),
  check (weight = 0 or (worst is not null and best is not null and worst <> best))
);
call heed_protect('kpi');

-- One value for each day; a day without one is a gap and never counts as 0.
create table kpi_fact (
  workspace_id bigint not null,
  kpi_id bigint not null,
  measure_point_id bigint not null,
  day date not null,
  value double precision not null check (value > '-infinity' and value < 'infinity'),
  reported_at timestamptz not null,
  primary key (workspace_id, kpi_id, day, measure_point_id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id) on delete cascade,
  foreign key (workspace_id, measure_point_id) references measure_point (workspace_id, id)
);
call heed_protect('kpi_fact');
