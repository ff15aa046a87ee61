-- Alerts when a score really changed: what is watched, who hears of it, and what was found.

create table change_watch (
  workspace_id bigint not null references workspace,
  least_answers int not null,
  least_points int not null,
  -- Over all watched series together.
  false_alarms_per_year numeric(5, 2) not null,
  cool_down_weeks int not null,
  -- Keys of the attributes by whose values series are watched; the whole always is.
  attributes text[] not null,
  checked_at timestamptz,
  watched_series int not null default 0,
  primary key (workspace_id)
);
call heed_protect('change_watch');

create table change_watch_reader (
  workspace_id bigint not null,
  user_id bigint not null,
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references app_user (workspace_id, id)
);
call heed_protect('change_watch_reader');

create table change_alert (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  -- The series as it stands behind the question mark of Explore, and as people read it.
  series text not null,
  label text not null,
  -- Last day of the week that raised it, and first day of the recent weeks that differ.
  week date not null,
  since date not null,
  -- First and last day of what it was compared with.
  base_from date not null,
  base_to date not null,
  -- Detractors, passives, promoters.
  was int[] not null,
  became int[] not null,
  adjusted_p double precision not null,
  -- What explains it, a sentence each.
  explanation text[] not null,
  raised_at timestamptz not null,
  recovered_on date,
  acknowledged_by bigint,
  acknowledged_at timestamptz,
  note text,
  -- Weeks from this day on are the new normal of the series.
  normal_from date,
  primary key (workspace_id, id),
  unique (workspace_id, series, week)
);
call heed_protect('change_alert');
