-- How an answer came in, for finding answers that no customer gave. Written with the answer, deleted after two weeks.
-- Network and program are keyed hashes; their keys are thrown away after two days, so that nobody can compute them again.

create table answer_trace (
  workspace_id bigint not null,
  response_id bigint not null,
  kind text not null check (kind in ('score', 'words')),
  network text,
  agent text,
  -- Whether the sender called itself a program, or came from a network of link scanners.
  program boolean not null default false,
  -- Between showing the page and its being sent.
  page_age_ms int,
  at timestamptz not null,
  primary key (workspace_id, response_id, kind)
);
create index answer_trace_network on answer_trace (workspace_id, network, at) where network is not null;
create index answer_trace_at on answer_trace (at);
call heed_protect('answer_trace');

create table network_key (
  workspace_id bigint not null,
  day date not null,
  secret bytea not null,
  primary key (workspace_id, day)
);
call heed_protect('network_key');

-- Why an answer looks as if no customer gave it. A person may clear it; it is then not set again.
create table answer_flag (
  workspace_id bigint not null,
  response_id bigint not null,
  code text not null check (code in ('duplicate', 'bulk', 'too_fast', 'scripted', 'network_flood')),
  found_at timestamptz not null,
  cleared_at timestamptz,
  cleared_by text,
  primary key (workspace_id, response_id, code)
);
create index answer_flag_found on answer_flag (workspace_id, found_at desc, response_id);
call heed_protect('answer_flag');
