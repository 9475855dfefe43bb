-- Files that people asked for, in pieces, until they expire.
create schema export;

create table export.download (
    download_id uuid primary key,
    owner uuid not null,
    title text not null,
    stamp text,
    format text not null,
    personal boolean not null,
    state text not null,
    rows bigint not null default 0,
    expected bigint not null default 0,
    bytes bigint not null default 0,
    fetched int not null default 0,
    failure text,
    started_at timestamptz not null,
    moved_at timestamptz not null,
    ended_at timestamptz,
    expires_at timestamptz not null
);
create index download_of_owner on export.download (owner, started_at desc);
create index download_expires on export.download (expires_at);

create table export.piece (
    download_id uuid not null,
    number int not null,
    bytes bytea not null,
    primary key (download_id, number)
);

-- Counts may leave by managers and supervisors; rows about persons by those who answer for the files (domain 9.4).
insert into access.role_grant (role, permission, scope) values
    ('MANAGER', 'REPORT_EXPORT', 'ALL'),
    ('SUPERVISOR', 'REPORT_EXPORT', 'TEAM'),
    ('SUPERVISOR', 'FILE_EXPORT', 'TEAM'),
    ('MANAGER', 'FILE_EXPORT', 'ALL');
