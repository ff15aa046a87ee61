-- What was asked decides what a case's score means: 2 of 5 is not 2 of 10.
alter table follow_up_case add column kind text not null default 'rnps'
  check (kind in ('rnps', 'tnps', 'csat5', 'csat10', 'ces7', 'experience'));

update follow_up_case c set kind = r.kind
  from response r
 where r.workspace_id = c.workspace_id and r.id = c.response_id and r.kind <> 'rnps';
