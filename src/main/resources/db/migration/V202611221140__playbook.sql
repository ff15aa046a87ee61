-- What to say to a customer: playbooks for the call, templates for letters. The ones that Heed ships live in
-- the program; a row here is one that this workspace wrote, changed or switched off.

create table playbook (
  workspace_id bigint not null references workspace,
  -- The key of a shipped one that it replaces, else one of its own.
  key text not null,
  name text not null,
  -- Null: for every category.
  category text check (category in ('detractor', 'passive', 'promoter')),
  -- Rating reasons or words of the comment that it is about; none: general.
  themes text[] not null,
  language text not null,
  greeting text not null,
  acknowledgement text not null,
  ask text[] not null,
  offer text[] not null,
  log text[] not null,
  active boolean not null,
  revision int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (workspace_id, key)
);
call heed_protect('playbook');

create table letter_template (
  workspace_id bigint not null references workspace,
  key text not null,
  name text not null,
  category text check (category in ('detractor', 'passive', 'promoter')),
  themes text[] not null,
  language text not null,
  subject text not null,
  body text not null,
  own_words text not null check (own_words in ('none', 'optional', 'required')),
  active boolean not null,
  revision int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (workspace_id, key)
);
call heed_protect('letter_template');

-- Where customers book a time with this person.
alter table app_user add column meeting_link text;
