-- Whoever answered without being invited was asked all the same: the clocks of contacts and accounts count it.
create index response_uninvited on response (workspace_id, contact_id, answered_on)
  where invitation_id is null and contact_id is not null;
create index response_uninvited_account on response (workspace_id, account_id, answered_on)
  where invitation_id is null and contact_id is not null;

-- Everything that the clocks count. Answers have the negative of their number.
create view touch with (security_invoker = true) as
  select workspace_id, id, contact_id, account_id, touchpoint_id, state, sent_on, due_at
    from invitation
   where state <> 'cancelled'
  union all
  select workspace_id, -id, contact_id, account_id, touchpoint_id, 'answered'::text, answered_on, answered_at
    from response
   where invitation_id is null and contact_id is not null;
