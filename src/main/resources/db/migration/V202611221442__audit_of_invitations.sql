-- The counts of invitations behind Explore are checked like those of answers.
alter table score_audit drop constraint score_audit_roll_up_check;
alter table score_audit add constraint score_audit_roll_up_check
  check (roll_up in ('score_day', 'invited_day', 'account_score', 'facts', 'invited_facts'));
