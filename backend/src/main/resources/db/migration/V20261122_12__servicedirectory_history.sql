-- What was recorded of a provider: codes, days and numbers only.
create table read.provider_history (
    provider_id uuid not null,
    sequence bigint not null,
    event text not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    service text,
    day date,
    number integer,
    codes text[] not null,
    primary key (provider_id, sequence)
);
