-- Facts for capacity, districts without a service, caseload, early rehabilitation and satisfaction (domain 6: G20, G21, G25, G29, G32).
-- The district of a site is the same keyed hash as that of a residence, so that the two can be compared and neither be read.
alter table stat.site add column district text;
-- Last day that the date of an injury can mean; equal to injured_on when the day is known.
alter table stat.person add column injured_until date;
alter table stat.case_episode add column maintenance text;

create table stat.satisfaction (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    instrument text,
    asked_on date,
    hundredths bigint,
    retracted text,
    primary key (id, valid_from, known_from)
);
create index satisfaction_open on stat.satisfaction (open_id) where open_id is not null;
