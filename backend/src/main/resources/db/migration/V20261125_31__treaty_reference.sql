-- Where States stand to conventions, themes and actions of plans, and the words of reports (domain 1.1 to 1.4).
-- Nothing here is about a person. Rows are added and taken back, never changed: who and when stays readable.
create schema treaty;

create table treaty.convention (
    code text primary key,
    title text not null,
    adopted_on date,
    in_force_on date,
    -- Months from the notice of a withdrawal to its effect; null where no source is recorded here, and then no day is reckoned.
    withdrawal_months int,
    waits_for_conflict boolean not null default false,
    article text,
    source text not null,
    verified boolean not null,
    place int not null
);

create table treaty.status_entry (
    entry_id uuid primary key,
    convention text not null references treaty.convention (code),
    state text not null,
    step text not null,
    day date not null,
    source text not null,
    verified boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    taken_back_by uuid,
    taken_back_at timestamptz
);
create index status_entry_state on treaty.status_entry (state, convention);
create unique index status_entry_once on treaty.status_entry (convention, state, step, day) where taken_back_at is null;

create table treaty.conflict (
    conflict_id uuid primary key,
    state text not null,
    from_day date not null,
    to_day date,
    source text not null,
    verified boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    taken_back_by uuid,
    taken_back_at timestamptz
);
create index conflict_state on treaty.conflict (state);

-- Facts of conventions themselves, as far as sources are named in the domain page. No status of any State is shipped.
insert into treaty.convention (code, title, adopted_on, in_force_on, withdrawal_months, waits_for_conflict, article, source, verified, place) values
    ('APMBC', 'Anti-Personnel Mine Ban Convention', '1997-09-18', '1999-03-01', 6, true, 'Article 20(3)',
        'Convention booklet with the Oslo Action Plan', true, 1),
    ('CCM', 'Convention on Cluster Munitions', null, null, null, false, null, 'Dates and withdrawal not checked in a source', false, 2),
    ('CRPD', 'Convention on the Rights of Persons with Disabilities', null, null, null, false, null,
        'Dates and withdrawal not checked in a source', false, 3),
    ('CCW_PV', 'Protocol V on Explosive Remnants of War', null, null, null, false, null, 'Dates and withdrawal not checked in a source',
        false, 4);

insert into access.role_grant (role, permission, scope) values
    ('ADMIN', 'TREATY_READ', 'ALL'),
    ('ADMIN', 'TREATY_KEEP', 'ALL'),
    ('MANAGER', 'TREATY_READ', 'ALL'),
    ('MANAGER', 'TREATY_WRITE', 'ALL');
