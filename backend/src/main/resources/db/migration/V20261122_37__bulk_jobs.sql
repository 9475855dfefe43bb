-- Work on many files at once: what each job did with each file. Ids, codes and rule keys only.
create schema bulk;

create table bulk.job (
    job_id uuid primary key,
    kind text not null,
    -- What was chosen for all files: keys and their values.
    with_keys text[] not null,
    with_values text[] not null,
    by_user uuid not null,
    total bigint not null,
    started_at timestamptz not null,
    ended_at timestamptz
);
create index job_unfinished on bulk.job (started_at) where ended_at is null;

create table bulk.job_row (
    job_id uuid not null references bulk.job,
    survivor_id uuid not null,
    place bigint not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'REFUSED')),
    rule text,
    primary key (job_id, survivor_id)
);
create index job_row_waiting on bulk.job_row (job_id, place) where state = 'WAITING';
