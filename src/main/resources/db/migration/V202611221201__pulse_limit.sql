-- Below which pulse an account needs attention, by the segment written on it; empty text is for all others.

create table pulse_limit (
  workspace_id bigint not null references workspace,
  segment text not null,
  lowest numeric(3, 1) not null check (lowest between 0 and 10),
  primary key (workspace_id, segment)
);
call heed_protect('pulse_limit');
