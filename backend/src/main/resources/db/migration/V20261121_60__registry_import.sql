-- Imports of casualty registers: how columns are read, what each job did, which rows are already here.
create schema registry;

-- Rows are known again by a keyed hash: the registers are public, so a plain hash would tell which file belongs to which row of them.
create table registry.row_key (
    only_one boolean primary key default true check (only_one),
    key_bytes bytea not null
);
insert into registry.row_key (key_bytes) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create table registry.mapping (
    name text primary key,
    mapping jsonb not null,
    saved_by uuid not null,
    saved_at timestamptz not null
);

create table registry.job (
    job_id uuid primary key,
    file_name text not null,
    file_path text not null,
    file_digest text not null,
    uploaded boolean not null,
    mapping jsonb not null,
    dry_run boolean not null,
    leave_out_refused boolean not null,
    state text not null,
    cancel_asked boolean not null default false,
    -- Rows after the header; known when all are checked.
    rows_total bigint,
    rows_checked bigint not null default 0,
    rows_refused bigint not null default 0,
    cells_left_out bigint not null default 0,
    -- Of the rows not refused: how many are dealt with, counted from the start of the file. A job goes on from here.
    rows_done bigint not null default 0,
    rows_created bigint not null default 0,
    rows_present bigint not null default 0,
    files_created bigint not null default 0,
    totals jsonb,
    failure text,
    failure_values text[],
    started_by uuid not null,
    started_at timestamptz not null,
    ended_at timestamptz
);
create index job_by_start on registry.job (started_at desc);

create table registry.row_error (
    job_id uuid not null references registry.job on delete cascade,
    row_number bigint not null,
    error_number int not null,
    column_name text not null,
    cell text,
    refused boolean not null,
    reason text not null,
    primary key (job_id, row_number, error_number)
);

-- One line for each row ever sent, written before its commands and marked when they are committed.
create table registry.entry (
    entry_id uuid primary key,
    job_id uuid not null references registry.job,
    done boolean not null default false
);
create index entry_by_job on registry.entry (job_id);
