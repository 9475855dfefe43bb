-- Every event, for ever. Order across aggregates is not this index but es.seal.position.
create table es.event (
    global_index bigint generated always as identity primary key,
    event_id uuid not null unique,
    aggregate_id uuid not null,
    sequence bigint not null,
    aggregate_type text,
    event_name text not null,
    event_version text not null,
    recorded_at text not null,
    payload jsonb not null,
    metadata jsonb not null,
    constraint event_aggregate_sequence unique (aggregate_id, sequence)
);

-- Committed events that have no position yet; written by the statement that appends, emptied by the sealer.
create table es.unsealed (
    event_index bigint primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The one gapless order of all events, with the RFC 6962 leaf hash of each.
create table es.seal (
    position bigint primary key,
    event_index bigint not null unique,
    leaf bytea not null
);

-- Stored names that were ever sealed; a start with a class missing for one of them is refused.
create table es.event_name (
    name text not null,
    version text not null,
    primary key (name, version)
);

-- State of aggregates to start from; may be emptied at any time.
create table es.snapshot (
    event_id uuid not null unique,
    aggregate_id uuid not null,
    sequence bigint not null,
    aggregate_type text,
    event_name text not null,
    event_version text not null,
    recorded_at text not null,
    payload jsonb not null,
    metadata jsonb not null,
    primary key (aggregate_id, sequence)
);

-- How far each later processor has come in the sealed order.
create table es.token (
    processor text not null,
    segment integer not null,
    token bytea,
    token_type text,
    touched_at text,
    owner text,
    primary key (processor, segment)
);

-- Events that a later handler could not take, with the events of the same aggregate behind them.
create table es.dead_letter (
    id text primary key,
    processing_group text not null,
    sequence_id text not null,
    sequence_index bigint not null,
    message_type text not null,
    event_id text not null,
    recorded_at text not null,
    event_name text not null,
    event_version text,
    payload bytea not null,
    metadata bytea,
    aggregate_type text,
    aggregate_id text,
    sequence bigint,
    token_type text,
    token bytea,
    enqueued_at text not null,
    last_touched text,
    processing_started text,
    cause_type text,
    cause_message text,
    diagnostics bytea,
    constraint dead_letter_place unique (processing_group, sequence_id, sequence_index)
);
create index dead_letter_oldest on es.dead_letter (processing_group, last_touched);

create function es.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Events and their seals are never changed or removed' using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_forever before update or delete or truncate on es.event
    for each statement execute function es.refuse_change();
create trigger seal_is_forever before update or delete or truncate on es.seal
    for each statement execute function es.refuse_change();
