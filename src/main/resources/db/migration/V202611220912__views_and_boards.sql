-- Views of Explore kept by name, and boards of them.

create table saved_view (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  -- What stands behind the question mark of its address.
  query text not null,
  saved_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);
call heed_protect('saved_view');

create table board (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  -- Raised to make every link to its wall worthless.
  link_generation int not null default 1,
  -- Whether the wall can be opened by its link, without signing in.
  shared boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);
call heed_protect('board');

create table board_view (
  workspace_id bigint not null,
  board_id bigint not null,
  view_id bigint not null,
  position int not null,
  primary key (workspace_id, board_id, view_id),
  foreign key (workspace_id, board_id) references board (workspace_id, id) on delete cascade,
  foreign key (workspace_id, view_id) references saved_view (workspace_id, id) on delete cascade
);
call heed_protect('board_view');
