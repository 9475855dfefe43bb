-- Other capabilities' entries stand on the same timeline: a place in one aggregate no longer tells a place on the timeline.
alter table read.timeline drop constraint timeline_pkey;
drop index read.timeline_kind;
alter table read.timeline add column aggregate_id uuid;
alter table read.timeline add column text_class text;
update read.timeline set aggregate_id = survivor_id;
alter table read.timeline alter column aggregate_id set not null;
alter table read.timeline add primary key (survivor_id, event_id);
create index timeline_place on read.timeline (survivor_id, recorded_at, sequence, event_id);
create index timeline_kind on read.timeline (survivor_id, kind, recorded_at, sequence, event_id);
