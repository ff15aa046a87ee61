-- Answers and invitations with what was true about their customers on their day, for slicing by any of it.
-- Attributes are numbered and their values coded as small numbers, so that a column of a million answers is a
-- megabyte. Numbers below 21 are fixed in code (SnapshotAttribute); from 21 on each is one a workspace's
-- own attributes of accounts and contacts.

create table snapshot_attribute (
  workspace_id bigint not null,
  attribute smallint not null check (attribute between 21 and 84),
  name text not null,
  primary key (workspace_id, attribute),
  unique (workspace_id, name)
);
call heed_protect('snapshot_attribute');

-- Code 0 is never stored: it means that nothing was known.
create table snapshot_code (
  workspace_id bigint not null,
  attribute smallint not null,
  code int not null check (code > 0),
  value text collate "C" not null,
  primary key (workspace_id, attribute, code),
  unique (workspace_id, attribute, value)
);
call heed_protect('snapshot_code');

-- One row for each answer (series 1) and each invitation (series 2).
create table snapshot (
  workspace_id bigint not null,
  series smallint not null check (series in (1, 2)),
  subject_id bigint not null,
  -- codes[1] belongs to attribute 6, and so on; shorter where later attributes were not yet known.
  codes int[] not null,
  -- Day since 2000-01-01, kind, score + 1, completed or answered, time to answer: as they are counted now.
  -- Null while it does not count.
  counted int[],
  primary key (workspace_id, series, subject_id)
);
call heed_protect('snapshot');

-- What came to the counts lately: one more (by = 1) or one less (by = -1) with these codes. Sealed into blocks.
create table fact_step (
  workspace_id bigint not null,
  series smallint not null,
  id bigint generated always as identity,
  by smallint not null check (by in (-1, 1)),
  codes int[] not null,
  primary key (workspace_id, series, id)
);
call heed_protect('fact_step');

-- Steps that are final, stored by column. A block is never changed.
create table fact_block (
  workspace_id bigint not null,
  series smallint not null,
  id bigint generated always as identity,
  rows int not null,
  first_day int not null,
  last_day int not null,
  primary key (workspace_id, series, id)
);
call heed_protect('fact_block');

create table fact_column (
  workspace_id bigint not null,
  block_id bigint not null,
  attribute smallint not null,
  -- Bytes for each code; 0 when all are the same one, which is then stored once in four.
  width smallint not null check (width in (0, 1, 2, 4)),
  codes bytea not null,
  primary key (workspace_id, block_id, attribute)
);
alter table fact_column alter column codes set storage external;
call heed_protect('fact_column');

-- How far answers and invitations from before these tables have been taken in.
create table snapshot_backlog (
  workspace_id bigint not null,
  series smallint not null,
  -- Work goes from the newest to the oldest.
  below_id bigint not null,
  primary key (workspace_id, series)
);
call heed_protect('snapshot_backlog');
