-- What an unfinished wave still has to plan: contacts of neighbouring ids, one transaction each. Any number of planners take
-- a row each and delete it in the transaction that planned it; what a crash leaves behind is taken by the next one.
create table planning_stretch (
  workspace_id bigint not null references workspace,
  run_id bigint not null,
  first_contact_id bigint not null,
  last_contact_id bigint not null,
  primary key (workspace_id, run_id, first_contact_id)
);
call heed_protect('planning_stretch');
