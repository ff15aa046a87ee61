-- What became of accounts: renewals, departures, growth and shrinking, with their amounts.

create table account_outcome (
  workspace_id bigint not null references workspace,
  id bigint generated always as identity,
  account_id bigint not null,
  kind text not null check (kind in ('renewed', 'churned', 'expanded', 'contracted')),
  happened_on date not null,
  -- Minor currency units a year: renewed and lost revenue, or the difference.
  amount bigint check (amount >= 0),
  currency char(3),
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, account_id, kind, happened_on),
  foreign key (workspace_id, account_id) references account (workspace_id, id)
);
create index account_outcome_day on account_outcome (workspace_id, happened_on);
call heed_protect('account_outcome');
