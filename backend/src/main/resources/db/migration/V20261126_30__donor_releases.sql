-- Donor releases as staff see them: what was drafted, what a check came to, who approved. They name nobody who was served.
create table read.donor_release (
    release_id uuid primary key,
    donor uuid,
    grant_code text,
    area text,
    from_day date,
    to_day date,
    position bigint,
    state text,
    drafted_by uuid,
    drafted_at timestamptz,
    run_id uuid,
    failure text,
    auditor int,
    catalogue int,
    against int,
    releases int,
    cells int,
    hidden int,
    widened int,
    withheld int,
    findings int,
    open_findings int,
    units int,
    payload text,
    payload_hash text,
    certificate_hash text,
    checked_at timestamptz,
    written int,
    approved_by uuid,
    number int,
    released_on date,
    released_text text,
    checksum text,
    withdrawn_on date,
    withdrawn_by uuid,
    withdrawn_reason text
);
-- Two releases never have one number, whatever else goes wrong.
create unique index donor_release_number on read.donor_release (number) where number is not null;
create index donor_release_list on read.donor_release (drafted_at desc, release_id);
create index donor_release_checking on read.donor_release (state) where state = 'CHECKING';

create table read.donor_release_narrative (
    release_id uuid,
    section text,
    language text,
    words text,
    written_by uuid,
    written_at timestamptz,
    primary key (release_id, section)
);

-- The manager drafts, the protection officer or another manager approves; both see all releases.
insert into access.role_grant (role, permission, scope) values
    ('MANAGER', 'RELEASE_DRAFT', 'ALL'),
    ('MANAGER', 'RELEASE_APPROVE', 'ALL'),
    ('MANAGER', 'RELEASE_WITHDRAW', 'ALL'),
    ('PROTECTION_OFFICER', 'RELEASE_APPROVE', 'ALL'),
    ('PROTECTION_OFFICER', 'RELEASE_WITHDRAW', 'ALL'),
    ('PROTECTION_OFFICER', 'RELEASE_REVIEW', 'ALL'),
    ('MANAGER', 'RELEASE_REVIEW', 'ALL');
