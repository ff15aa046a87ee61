-- The regions of a workspace are found one by one, without reading all of its days.
create index score_day_region on score_day (workspace_id, region);
