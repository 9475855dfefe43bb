-- What was ordered when a coming was due: a later try brings the same. Null for what was due before this was kept.
alter table schedule.delivery
    add column kind text,
    add column subject text,
    add column cuts text[],
    add column held jsonb,
    add column period text,
    add column format text,
    add column language text;
