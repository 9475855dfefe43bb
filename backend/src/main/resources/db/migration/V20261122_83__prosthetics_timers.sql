-- The target of a device's timer is the person from now on, so that a death takes all of them away.
update read.device_timer t set target = d.survivor_id from read.device d where d.order_id = t.key;
-- What older deliveries wait for; a rebuild would come to the same. Follow-ups a week before, replacements sixty days before.
insert into read.device_timer (kind, key, target, due_at)
select w.kind, w.order_id, w.survivor_id, w.day::timestamp at time zone current_setting('TimeZone')
from (select 'device.follow-up' as kind, d.order_id, d.survivor_id, d.review_on - 7 as day from read.device d
          where d.delivered_on is not null and d.ended_on is null and d.review_on is not null
      union all
      select 'device.replacement-due', d.order_id, d.survivor_id, d.replacement_due - 60 from read.device d
          where d.delivered_on is not null and d.ended_on is null and d.replacement_due is not null
      union all
      select 'device.hold-overdue', d.order_id, d.survivor_id, d.hold_review_on + 1 from read.device d
          where d.on_hold and d.hold_review_on is not null) w
join read.survivor_gate g on g.survivor_id = w.survivor_id and not g.dead and not g.erased;
