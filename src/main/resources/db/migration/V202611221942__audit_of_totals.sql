-- The counts of all touchpoints together are checked every night like those by touchpoint.
alter table score_audit drop constraint score_audit_roll_up_check;
alter table score_audit add constraint score_audit_roll_up_check
  check (roll_up in ('score_day', 'invited_day', 'score_total', 'invited_total', 'account_score', 'facts', 'invited_facts',
                     'case_day', 'case_day_time', 'case_promise_day', 'account_health'));
