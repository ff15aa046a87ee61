-- The figures of the loop and the health of accounts are checked every night as well.
alter table score_audit drop constraint score_audit_roll_up_check;
alter table score_audit add constraint score_audit_roll_up_check
  check (roll_up in ('score_day', 'invited_day', 'account_score', 'facts', 'invited_facts', 'case_day',
                     'case_day_time', 'case_promise_day', 'account_health'));

-- What was said later than this is not in it; null for rows of before.
alter table account_health add column computed_at timestamptz;
