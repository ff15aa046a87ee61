-- What scores are compared with: baselines somebody set for a reason, and published benchmarks.

create table score_baseline (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  kind text not null,
  from_day date not null,
  to_day date not null,
  detractors bigint not null,
  passives bigint not null,
  promoters bigint not null,
  reason text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (workspace_id, id),
  check (from_day <= to_day)
);
call heed_protect('score_baseline');

create table benchmark (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  kind text not null,
  name text not null,
  value double precision not null check (value between -100 and 100),
  source text not null,
  published_on date not null,
  primary key (workspace_id, id)
);
call heed_protect('benchmark');
