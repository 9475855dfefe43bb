-- What was told of a column before its sayings were kept one by one, so that a correction, which tells the whole column anew, loses none of it:
-- from each day from which something was said, what is known now. They come before all that is told later. The right place of a correction of
-- something older is known only by a rebuild.
insert into stat.functioning_step (subject_id, step, number, on_day, said)
select f.id, 'before ' || f.valid_from, -row_number() over (partition by f.id order by f.valid_from desc), f.valid_from, f.disability
from stat.person f
where f.open_id is not null and 'disability' = any(string_to_array(f.stated, ','))
  and not exists (select from stat.functioning_step k where k.subject_id = f.id and k.on_day = f.valid_from);

-- The first one, when the need was identified, is the one that moves when that day is corrected.
insert into stat.barrier_step (subject_id, step, number, on_day, said)
select f.id, case when f.valid_from = f.identified_on then 'IDENTIFIED' else 'before ' || f.valid_from end,
       -row_number() over (partition by f.id order by f.valid_from desc), f.valid_from, f.barriers
from stat.need f
where f.open_id is not null and 'barriers' = any(string_to_array(f.stated, ','))
  and not exists (select from stat.barrier_step k where k.subject_id = f.id and k.on_day = f.valid_from)
on conflict do nothing;

insert into stat.device_due_step (subject_id, step, number, on_day, said)
select f.id, 'before ' || f.valid_from, -row_number() over (partition by f.id order by f.valid_from desc), f.valid_from, f.replacement_due::text
from stat.device f
where f.open_id is not null and 'replacement_due' = any(string_to_array(f.stated, ','))
  and not exists (select from stat.device_due_step k where k.subject_id = f.id and k.on_day = f.valid_from);

insert into stat.device_step (subject_id, step, number, on_day, said)
select f.id, 'before ' || f.valid_from, -row_number() over (partition by f.id order by f.valid_from desc), f.valid_from, f.stage
from stat.device f
where f.open_id is not null and 'stage' = any(string_to_array(f.stated, ','))
  and not exists (select from stat.device_step k where k.subject_id = f.id and k.on_day = f.valid_from);
