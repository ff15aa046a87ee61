-- Accounts and their contacts, consent and imports.
-- The *_key columns exist for look-ups: row-level security lets an index serve only comparisons that are marked
-- leakproof, and text equality and order are, while lower() and LIKE are not.

create table account (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  external_id text,
  name text not null,
  name_key text collate "C" not null generated always as (lower(name)) stored,
  owner_id bigint,
  segment text,
  tier text check (tier in ('A', 'B', 'C')),
  -- Minor currency units (cents) a year.
  annual_revenue bigint check (annual_revenue >= 0),
  currency char(3),
  region text not null default '',
  lifecycle_stage text,
  started_on date,
  renewal_on date,
  churned_on date,
  attributes jsonb not null default '{}',
  -- Set when a contact gave 9 or 10, cleared when the latest answer says otherwise.
  promoter boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references app_user (workspace_id, id)
);
create unique index account_external_id on account (workspace_id, external_id);
create index account_name on account (workspace_id, name_key, id);
create index account_owner on account (workspace_id, owner_id);
create index account_renewal on account (workspace_id, (coalesce(renewal_on, 'infinity')), id);
create index account_revenue on account (workspace_id, (coalesce(annual_revenue, -1)) desc, id desc);
create index account_segment on account (workspace_id, segment);
create index account_region on account (workspace_id, region);
call heed_protect('account');

create table contact (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  external_id text,
  account_id bigint,
  email text,
  email_key text collate "C" generated always as (lower(email)) stored,
  phone text,
  name text not null default '',
  name_key text collate "C" not null generated always as (lower(name)) stored,
  -- The last word of the name: people search by surname.
  last_name_key text collate "C" not null generated always as (lower(substring(name from '[^ ]*$'))) stored,
  account_role text check (account_role in ('user', 'influencer', 'decision_maker', 'sponsor')),
  language text not null default 'en',
  time_zone text not null default 'UTC',
  attributes jsonb not null default '{}',
  promoter boolean not null default false,
  -- Opt-out wins everywhere; the ledger below says when and how.
  opted_out_at timestamptz,
  bounced_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references account (workspace_id, id)
);
create unique index contact_external_id on contact (workspace_id, external_id);
create unique index contact_email on contact (workspace_id, email_key);
create index contact_account on contact (workspace_id, account_id);
create index contact_name on contact (workspace_id, name_key, id);
create index contact_last_name on contact (workspace_id, last_name_key, id);
call heed_protect('contact');

-- Who agreed to or refused what, when, by which means. Only grows.
create table consent_entry (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  contact_id bigint not null,
  channel text not null check (channel in ('mail')),
  decision text not null check (decision in ('agreed', 'opted_out', 'opted_in')),
  -- e.g. 'unsubscribe link', 'one-click unsubscribe', 'import customers.csv', 'customer page', 'api'
  means text not null,
  at timestamptz not null,
  primary key (workspace_id, id)
);
create index consent_entry_contact on consent_entry (workspace_id, contact_id, id);
call heed_protect('consent_entry');

create table customer_import (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  file_name text not null,
  format text not null check (format in ('csv', 'xlsx')),
  encoding text not null,
  delimiter text not null,
  -- Whether the first line only names the delimiter, as Excel writes it.
  delimiter_line boolean not null,
  headings text[] not null,
  -- What a person should know about how the file was read.
  notes text[] not null default '{}',
  state text not null check (state in ('uploaded', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled')),
  -- Raised with every check and run; a job that belongs to an earlier attempt stops.
  attempt int not null default 0,
  mapping jsonb,
  -- total_bytes and read_bytes drive the progress bar; work continues after row_number when it was interrupted.
  total_bytes bigint not null,
  read_bytes bigint not null default 0,
  rows_read bigint not null default 0,
  row_number bigint not null default 0,
  contacts_created bigint not null default 0,
  contacts_updated bigint not null default 0,
  contacts_unchanged bigint not null default 0,
  accounts_created bigint not null default 0,
  accounts_updated bigint not null default 0,
  accounts_unchanged bigint not null default 0,
  rows_rejected bigint not null default 0,
  rows_warned bigint not null default 0,
  error text,
  created_by bigint,
  created_at timestamptz not null,
  started_at timestamptz,
  -- Last sign of life of its job.
  progress_at timestamptz,
  finished_at timestamptz,
  primary key (workspace_id, id)
);
call heed_protect('customer_import');

-- The uploaded file in pieces, so that whichever node runs the job can read it. Deleted when the import has ended.
create table customer_import_part (
  workspace_id bigint not null,
  import_id bigint not null,
  part int not null,
  bytes bytea not null,
  primary key (workspace_id, import_id, part),
  foreign key (workspace_id, import_id) references customer_import (workspace_id, id) on delete cascade
);
alter table customer_import_part alter column bytes set storage external;
call heed_protect('customer_import_part');

-- Which row first named an address, a contact or an account: finds duplicates anywhere in a file in constant memory.
create table customer_import_key (
  workspace_id bigint not null,
  import_id bigint not null,
  key uuid not null,
  row_number bigint not null,
  primary key (workspace_id, import_id, key)
);
call heed_protect('customer_import_key');

-- Rows that were left out, or taken with a warning, and why.
create table customer_import_remark (
  workspace_id bigint not null,
  import_id bigint not null,
  row_number bigint not null,
  rejected boolean not null,
  reason text not null,
  -- The row's cells as a JSON array of texts.
  cells jsonb not null,
  primary key (workspace_id, import_id, row_number),
  foreign key (workspace_id, import_id) references customer_import (workspace_id, id) on delete cascade
);
call heed_protect('customer_import_remark');

-- The last mapping used for a set of column headings, offered again next time.
create table import_mapping (
  workspace_id bigint not null references workspace,
  headings_hash text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (workspace_id, headings_hash)
);
call heed_protect('import_mapping');
