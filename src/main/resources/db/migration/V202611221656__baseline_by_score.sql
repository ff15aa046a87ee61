-- A mean needs the scores themselves: eleven counts, of 0 to 10. Empty for baselines set before, of
-- which only the categories were kept.
alter table score_baseline add column by_score bigint[] check (cardinality(by_score) = 11);

-- A share lies between 0 and 100, a mean between 0 and 10; the page checks by kind.
comment on column benchmark.value is 'points of an NPS, per cent of a share, or a mean of 0 to 10';
