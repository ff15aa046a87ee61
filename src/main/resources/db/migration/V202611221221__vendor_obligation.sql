-- What a vendor promised: hours until an unhappy customer has an answer, and until the matter is resolved.
create table vendor_obligation (
  workspace_id bigint not null,
  measure_point_id bigint not null,
  answer_hours int not null check (answer_hours between 1 and 8760),
  resolution_hours int not null check (resolution_hours between 1 and 8760),
  -- Share of cases for which both must be kept, in per cent.
  share int not null default 90 check (share between 1 and 100),
  primary key (workspace_id, measure_point_id),
  foreign key (workspace_id, measure_point_id) references measure_point (workspace_id, id)
);
call heed_protect('vendor_obligation');
