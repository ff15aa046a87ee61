-- Answers that keep no way back to the person. Which invitations were used stands here, without time and in no order
-- that could be laid beside the answers: both tables are rewritten in one go every quarter of an hour.

create table anonymous_use (
  workspace_id bigint not null,
  invitation_id bigint not null,
  primary key (workspace_id, invitation_id)
);
call heed_protect('anonymous_use');

-- Answers not yet rewritten; emptied when they are.
create table anonymous_fresh (
  workspace_id bigint not null,
  response_id bigint not null,
  primary key (workspace_id, response_id)
);
call heed_protect('anonymous_fresh');
