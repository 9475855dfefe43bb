-- Grants of donors as they stand, and each change of them. They name nobody.
create table read.donor_grant (
    grant_id uuid primary key,
    code text,
    donor uuid,
    title text,
    from_day date,
    to_day date,
    closed_on date,
    pillars text[],
    areas text[],
    version bigint
);

create table read.donor_grant_change (
    grant_id uuid,
    sequence bigint,
    kind text,
    by_user uuid,
    recorded_at timestamptz,
    donor uuid,
    title text,
    from_day date,
    to_day date,
    pillars text[],
    areas text[],
    on_day date,
    indicator text,
    unit text,
    value numeric(12, 2),
    by_day date,
    baseline numeric(12, 2),
    baseline_on date,
    primary key (grant_id, sequence)
);

-- Whoever records something that a donor paid chooses among the grants; the manager keeps them.
insert into access.role_grant (role, permission, scope) values
    ('CASEWORKER', 'GRANT_READ', 'ALL'),
    ('SUPERVISOR', 'GRANT_READ', 'ALL'),
    ('CLINICIAN', 'GRANT_READ', 'ALL'),
    ('TECHNICIAN', 'GRANT_READ', 'ALL'),
    ('PROTECTION_OFFICER', 'GRANT_READ', 'ALL'),
    ('MANAGER', 'GRANT_READ', 'ALL'),
    ('MANAGER', 'GRANT_KEEP', 'ALL');
