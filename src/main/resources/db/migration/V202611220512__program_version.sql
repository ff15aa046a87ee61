-- The whole program as it stood at a moment: v0, v1, … and the one that was signed off as final.

create table program_version (
  workspace_id bigint not null references workspace,
  number int not null,
  note text not null default '',
  -- [{id, name, cells: {WHEN: {text, assumed}, …}}]
  content jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  signed_off_by text,
  signed_off_at timestamptz,
  primary key (workspace_id, number)
);
call heed_protect('program_version');
