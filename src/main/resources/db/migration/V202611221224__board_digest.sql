-- Boards that go by mail to everybody of a role.
create table board_digest (
  workspace_id bigint not null,
  id bigint generated always as identity,
  board_id bigint not null,
  role text not null,
  -- Monday is 1; null for the first of every month.
  weekday smallint check (weekday between 1 and 7),
  -- Hour of the day in the workspace's time zone.
  hour smallint not null check (hour between 0 and 23),
  next_at timestamptz not null,
  last_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, board_id) references board (workspace_id, id) on delete cascade
);
create index board_digest_next on board_digest (workspace_id, next_at);
call heed_protect('board_digest');
