-- Who leads whom: a person's team is everybody who names them here.
alter table app_user add column lead_id bigint;
alter table app_user
  add foreign key (workspace_id, lead_id) references app_user (workspace_id, id);
alter table app_user add check (lead_id <> id);
create index app_user_lead on app_user (workspace_id, lead_id) where lead_id is not null;
