-- The parts of every account's health, 0 to 100 each, once a week; the running week is brought up to date every night.

create table account_health (
  workspace_id bigint not null references workspace,
  account_id bigint not null,
  -- Monday.
  week date not null,
  -- Null where nothing is known.
  pulse smallint,
  usage smallint,
  support smallint,
  engagement smallint,
  renewal smallint,
  primary key (workspace_id, account_id, week)
);
create index account_health_week on account_health (workspace_id, week);
call heed_protect('account_health');

create table health_weight (
  workspace_id bigint not null references workspace,
  part text not null check (part in ('pulse', 'usage', 'support', 'engagement', 'renewal')),
  weight int not null check (weight between 0 and 100),
  primary key (workspace_id, part)
);
call heed_protect('health_weight');
