-- Hours of a duty in the workspace's zone; without them it lasts all day. When the end is before the
-- beginning, it ends on the next day.
alter table owner_duty add column from_time time, add column until_time time;
alter table owner_duty add check ((from_time is null) = (until_time is null));
alter table owner_duty add check (from_time <> until_time);
