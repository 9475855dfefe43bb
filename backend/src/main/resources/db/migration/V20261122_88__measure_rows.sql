-- One row a measurement, as it is right by now. Sealed under the person's key (envelopes): answers, remark.
create table read.measure (
    measure_id uuid primary key,
    survivor_id uuid not null,
    instrument text not null,
    measured_on date not null,
    score numeric not null,
    mode text,
    version text,
    language text,
    baseline boolean not null,
    corrected boolean not null,
    retracted boolean not null,
    by_user uuid,
    answers text,
    remark text,
    recorded_at timestamptz not null
);
create index measure_survivor on read.measure (survivor_id);

-- Defaults from domain 9.4. A measurement says something of the person's body, so a caseworker sees those of own files only.
insert into access.role_grant (role, permission, scope) values
    ('CASEWORKER', 'MEASURE_READ', 'OWN'),
    ('CASEWORKER', 'MEASURE_RECORD', 'OWN'),
    ('SUPERVISOR', 'MEASURE_READ', 'TEAM'),
    ('SUPERVISOR', 'MEASURE_RECORD', 'TEAM'),
    ('CLINICIAN', 'MEASURE_READ', 'TEAM'),
    ('CLINICIAN', 'MEASURE_RECORD', 'TEAM'),
    ('TECHNICIAN', 'MEASURE_READ', 'TEAM'),
    ('TECHNICIAN', 'MEASURE_RECORD', 'TEAM');
