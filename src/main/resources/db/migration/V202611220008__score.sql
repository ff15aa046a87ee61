-- Roll-ups, folded from events. Each must equal a recount from the raw rows at any moment after folding.

create table score_day (
  workspace_id bigint not null,
  touchpoint_id bigint not null,
  day date not null,
  region text not null,
  score smallint not null,
  answers int not null,
  primary key (workspace_id, touchpoint_id, day, region, score)
);
call heed_protect('score_day');

-- Invitations sent on a day and how many of those have been answered since.
create table invited_day (
  workspace_id bigint not null,
  touchpoint_id bigint not null,
  day date not null,
  region text not null,
  sent int not null,
  answered int not null,
  primary key (workspace_id, touchpoint_id, day, region)
);
call heed_protect('invited_day');

create table account_score (
  workspace_id bigint not null,
  account_id bigint not null,
  answers int not null,
  promoters int not null,
  passives int not null,
  detractors int not null,
  latest_score smallint,
  latest_at timestamptz,
  -- Points between the latest score and the mean of the up to three answers before it; null without an earlier one.
  trend numeric(4, 1),
  last_surveyed_on date,
  primary key (workspace_id, account_id)
);
call heed_protect('account_score');
