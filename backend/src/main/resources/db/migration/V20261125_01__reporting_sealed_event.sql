-- When each place of the sealed order was recorded, and the stored name of its event: all that reports tell of events, and nothing of a person.
-- The view reads the events with the rights of its owner, so that the user of reports needs none in es. Nothing may be added to it that says whom an event is about.
create view stat.sealed_event as
select s.position, e.recorded_at, e.event_name
from es.seal s join es.event e on e.global_index = s.event_index;
