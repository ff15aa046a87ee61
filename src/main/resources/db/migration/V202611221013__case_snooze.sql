-- Cases that come back later, and how far a customer fell.
alter table follow_up_case
  add column snoozed_until timestamptz,
  -- The customer's score of the same kind before; null for a first answer.
  add column previous_score smallint;

update follow_up_case c
   set previous_score = (
     select p.score from response r
       join response p on p.workspace_id = r.workspace_id and p.contact_id = r.contact_id and p.kind = r.kind
                      and p.answered_at < r.answered_at and p.invalidated_at is null
      where r.workspace_id = c.workspace_id and r.id = c.response_id
      order by p.answered_at desc limit 1)
 where state = 'open';
