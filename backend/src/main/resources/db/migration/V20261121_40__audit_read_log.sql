-- Who was shown what about whom. Searched words are kept as a keyed hash only.
create table audit.file_read (
    seq bigint generated always as identity primary key,
    at timestamptz not null,
    actor uuid not null,
    role text not null,
    look text not null,
    subjects uuid[] not null,
    as_of date,
    term_hash text
);
create index file_read_subjects on audit.file_read using gin (subjects) with (fastupdate = on);
create index file_read_actor on audit.file_read (actor, seq);

create trigger file_read_is_forever before update or delete or truncate on audit.file_read
    for each statement execute function audit.refuse_change();
