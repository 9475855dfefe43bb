-- The order of a file's history is its key: one index instead of three that were written with every event, and a page is a stretch of it.
alter table read.timeline drop constraint timeline_pkey;
drop index read.timeline_place;
drop index read.timeline_kind;
alter table read.timeline add primary key (survivor_id, recorded_at, sequence, event_id);
