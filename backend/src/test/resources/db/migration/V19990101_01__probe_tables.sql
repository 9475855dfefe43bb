-- Tables of the test-only aggregate.
create schema probe;
create table probe.probe (
    probe_id uuid primary key,
    label text not null,
    family text,
    last_text text,
    tags text[],
    detail jsonb,
    opened_on date,
    recorded_at timestamptz,
    closed boolean,
    by_whom uuid
);
create index probe_family on probe.probe (family);
create table probe.trail (
    probe_id uuid not null,
    sequence bigint not null,
    what text not null,
    weight integer,
    primary key (probe_id, sequence)
);
