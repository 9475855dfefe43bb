-- Who paid for a delivery and for a repair, and, of a correction of it, what was told until then: taken from the events, so that no rebuild is needed.
alter table read.device_step add column funded_by text;
alter table read.device_step add column instead_of text;
update read.device_step s set funded_by = coalesce(e.payload -> 'handover' ->> 'fundedBy', e.payload -> 'repaired' ->> 'fundedBy')
from es.event e
where e.aggregate_id = s.order_id and e.sequence = s.sequence and e.event_name in ('device.delivered', 'device.repaired')
  and coalesce(e.payload -> 'handover' ->> 'fundedBy', e.payload -> 'repaired' ->> 'fundedBy') is not null;
