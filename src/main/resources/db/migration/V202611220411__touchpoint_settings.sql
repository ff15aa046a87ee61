-- Where a touchpoint belongs, how its survey reaches people, whom it spares, and what somebody confirmed.
-- audience also holds segmentId; pace also {kind:'event', …}, {kind:'date', …} and {kind:'always_on'}.

alter table touchpoint
  add column stage text not null default '',
  add column owner_id bigint,
  add column priority smallint not null default 5 check (priority between 1 and 9),
  add column channel text not null default 'mail' check (channel in ('mail', 'sms', 'link', 'web', 'kiosk')),
  add column protection text not null default 'standard' check (protection in ('off', 'standard', 'strict')),
  add column anonymous boolean not null default false,
  -- {clocks:[{scope, most, days}], exclusions:{…}, coverage:[{role, least, most}], sampling:{…}}
  add column rules jsonb not null default '{}',
  -- {marks: {WHEN: {by, at}, …}}; what is not in it is assumed.
  add column confirmed jsonb not null default '{}',
  add foreign key (workspace_id, owner_id) references app_user (workspace_id, id);
