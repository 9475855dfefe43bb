-- Signed statements of how far the one order of events had come and what its Merkle root was.
create table es.checkpoint (
    size bigint primary key,
    peaks bytea not null,
    note text not null
);

create trigger checkpoint_is_forever before update or delete or truncate on es.checkpoint
    for each statement execute function es.refuse_change();
