-- Saved filters over contacts and their accounts, and what other systems say about customers: open
-- tickets, orders, usage.

create table segment (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  name text not null,
  name_key text collate "C" not null generated always as (lower(name)) stored,
  -- {all:true, groups:[{all:false, conditions:[{field, operator, values:[…]}]}]}
  filter jsonb not null,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index segment_name on segment (workspace_id, name_key);
call heed_protect('segment');

create table support_ticket (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  -- The system it lives in, and its id there.
  source text not null,
  external_id text not null,
  contact_id bigint not null,
  subject text not null default '',
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- When the source says this was so; an older report never overwrites a newer one.
  reported_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, source, external_id),
  foreign key (workspace_id, contact_id) references contact (workspace_id, id)
);
create index support_ticket_open on support_ticket (workspace_id, contact_id) where closed_at is null;
create index support_ticket_contact on support_ticket (workspace_id, contact_id, opened_at);
call heed_protect('support_ticket');

create table customer_order (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  source text not null,
  external_id text not null,
  contact_id bigint not null,
  ordered_on date not null,
  delivered_on date,
  -- Minor currency units.
  amount bigint check (amount >= 0),
  currency char(3),
  reported_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, source, external_id),
  foreign key (workspace_id, contact_id) references contact (workspace_id, id)
);
create index customer_order_contact on customer_order (workspace_id, contact_id, ordered_on);
call heed_protect('customer_order');

-- The latest value of anything counted about a contact, such as sign-ins in 30 days.
create table usage_fact (
  workspace_id bigint not null references workspace,
  contact_id bigint not null,
  name text not null,
  value numeric not null,
  reported_at timestamptz not null,
  primary key (workspace_id, contact_id, name),
  foreign key (workspace_id, contact_id) references contact (workspace_id, id)
);
call heed_protect('usage_fact');
