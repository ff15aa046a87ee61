-- Several unhappy people of one account belong together: one owner sees to the whole account.

create table account_case (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  account_id bigint not null,
  owner_id bigint not null,
  opened_at timestamptz not null,
  revision int not null default 1,
  primary key (workspace_id, id)
);
create index account_case_account on account_case (workspace_id, account_id);
call heed_protect('account_case');

-- It is open while one of its cases is.
alter table follow_up_case add column parent_id bigint;
create index follow_up_case_parent on follow_up_case (workspace_id, parent_id) where parent_id is not null;
