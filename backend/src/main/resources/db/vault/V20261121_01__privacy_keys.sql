-- Keys of keys: one for each week, itself wrapped outside this database. A row is deleted when the epoch is over.
create table epoch_key (
    epoch integer primary key,
    wrapped bytea not null,
    made_at timestamptz not null
);

-- One key per person, class and version, wrapped by an epoch key. A destroyed key leaves its id, so that its envelopes read as erased.
create table person_key (
    key_id uuid primary key,
    person uuid not null,
    class text not null,
    version integer not null,
    wrapped bytea,
    epoch integer references epoch_key,
    made_at timestamptz not null default now(),
    destroyed_at timestamptz,
    constraint person_key_once unique (person, class, version),
    constraint person_key_lives_or_not check ((wrapped is null) = (epoch is null) and (wrapped is null) = (destroyed_at is not null))
);
create index person_key_epoch on person_key (epoch) where epoch is not null;

-- Keys of the product itself, such as the one for keyed hashes.
create table named_key (
    name text primary key,
    wrapped bytea not null,
    epoch integer not null references epoch_key
);

-- Whose keys were destroyed, when and why; signed with a key outside this database. Read again before every start.
create table erasure_ledger (
    erasure_id uuid primary key,
    entry text not null,
    written_at timestamptz not null default now()
);

create table erased_person (
    person uuid primary key,
    erasure_id uuid not null references erasure_ledger
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The erasure ledger is never changed or shortened' using errcode = 'insufficient_privilege';
end $$;

create trigger ledger_is_forever before update or delete or truncate on erasure_ledger
    for each statement execute function refuse_change();
create trigger erased_is_forever before update or delete or truncate on erased_person
    for each statement execute function refuse_change();
