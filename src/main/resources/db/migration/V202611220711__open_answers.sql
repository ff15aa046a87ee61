-- Answers without an invitation: from a page that embeds the survey, from a public link, from a kiosk.

-- How a touchpoint is embedded in web pages.
create table web_embed (
  workspace_id bigint not null,
  touchpoint_id bigint not null,
  -- Part of the site key; raising it makes every earlier key worthless.
  key_generation int not null default 1,
  -- Pages of these origins may show the survey and send answers, such as https://www.example.com
  origins text[] not null default '{}',
  form text not null default 'popup' check (form in ('popup', 'inline', 'app', 'tab')),
  tab_label text not null default 'Feedback',
  -- Only visitors whom the customer's server vouched for may answer.
  signed_only boolean not null default false,
  -- {pages:[], exceptPages:[], delaySeconds, scrollPercent, sharePercent, everyDays, segments:[]}
  rules jsonb not null,
  revision int not null default 1,
  updated_at timestamptz not null,
  primary key (workspace_id, touchpoint_id),
  foreign key (workspace_id, touchpoint_id) references touchpoint (workspace_id, id)
);
call heed_protect('web_embed');

-- The secret itself is derived from the instance's; raising the generation makes a new one.
create table identity_secret (
  workspace_id bigint not null primary key references workspace,
  generation int not null default 1,
  renewed_at timestamptz not null
);
call heed_protect('identity_secret');

-- One way in by link, QR code or kiosk. What is known about it stays here: the link names it and cannot be altered.
create table answer_link (
  workspace_id bigint not null,
  id bigint generated always as identity,
  touchpoint_id bigint not null,
  measure_point text not null,
  source text not null default '',
  fields jsonb not null default '{}',
  -- What staff types to leave the kiosk; empty when anybody may.
  exit_code text not null default '',
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, touchpoint_id) references touchpoint (workspace_id, id)
);
create index answer_link_touchpoint on answer_link (workspace_id, touchpoint_id, id);
call heed_protect('answer_link');

-- What came along with an answer without an invitation. The sender draws the key, so that the same answer sent
-- twice is stored once.
create table open_answer (
  workspace_id bigint not null,
  key uuid not null,
  response_id bigint not null,
  touchpoint_id bigint not null,
  link_id bigint,
  -- Whether the customer's server vouched for the visitor: none, signed, or a signature that is wrong.
  identity text not null default 'none' check (identity in ('none', 'signed', 'wrong')),
  -- The visitor's id at the customer; only when signed.
  signed_user text,
  fields jsonb not null default '{}',
  received_at timestamptz not null,
  primary key (workspace_id, key)
);
create index open_answer_response on open_answer (workspace_id, response_id);
call heed_protect('open_answer');
