-- Accounts and contacts that turned out to be one. What named the merged one leads to the one that stays.

create table account_merge (
  workspace_id bigint not null references workspace,
  merged_id bigint not null,
  -- Always one that is there: when it is merged as well, its earlier ones go on with it.
  survivor_id bigint not null,
  external_id text,
  name text not null,
  name_key text collate "C" not null generated always as (lower(name)) stored,
  reason text not null,
  merged_at timestamptz not null,
  merged_by text not null,
  primary key (workspace_id, merged_id),
  foreign key (workspace_id, survivor_id) references account (workspace_id, id)
);
create unique index account_merge_external_id on account_merge (workspace_id, external_id);
create index account_merge_name on account_merge (workspace_id, name_key);
create index account_merge_survivor on account_merge (workspace_id, survivor_id);
call heed_protect('account_merge');

create table contact_merge (
  workspace_id bigint not null references workspace,
  merged_id bigint not null,
  survivor_id bigint not null,
  external_id text,
  email text,
  email_key text collate "C" generated always as (lower(email)) stored,
  name text not null,
  reason text not null,
  merged_at timestamptz not null,
  merged_by text not null,
  primary key (workspace_id, merged_id),
  foreign key (workspace_id, survivor_id) references contact (workspace_id, id)
);
create unique index contact_merge_external_id on contact_merge (workspace_id, external_id);
create unique index contact_merge_email on contact_merge (workspace_id, email_key);
create index contact_merge_survivor on contact_merge (workspace_id, survivor_id);
call heed_protect('contact_merge');

-- What other systems call customers. An id that somebody has today counts before one that somebody had.
create view account_key with (security_invoker = true) as
  select workspace_id, external_id, id as account_id from account where external_id is not null
  union all
  select workspace_id, external_id, survivor_id from account_merge m
   where external_id is not null
     and not exists (select from account a
                      where a.workspace_id = m.workspace_id and a.external_id = m.external_id);

create view contact_key with (security_invoker = true) as
  select workspace_id, external_id, id as contact_id from contact where external_id is not null
  union all
  select workspace_id, external_id, survivor_id from contact_merge m
   where external_id is not null
     and not exists (select from contact c
                      where c.workspace_id = m.workspace_id and c.external_id = m.external_id);

create view contact_address with (security_invoker = true) as
  select workspace_id, email_key, id as contact_id from contact where email_key is not null
  union all
  select workspace_id, email_key, survivor_id from contact_merge m
   where email_key is not null
     and not exists (select from contact c
                      where c.workspace_id = m.workspace_id and c.email_key = m.email_key);

-- Plans of a merged account follow it a moment later; until then nothing may throw them away.
alter table success_plan drop constraint success_plan_workspace_id_account_id_fkey;
