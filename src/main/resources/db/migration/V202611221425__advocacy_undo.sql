-- The row as it was before the last step that a person took, with when its person had last been
-- asked until then; null when there is nothing to undo.
alter table advocacy add column undo jsonb;
