-- Forecasts read what is planned by run.
create index planning_run_day on planning_run (workspace_id, planned_on);
