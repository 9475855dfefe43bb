-- A second copy of the erasure ledger, so that a vault restored from an older backup learns what was erased since.
create table audit.erasure_ledger (
    erasure_id uuid primary key,
    entry text not null,
    written_at timestamptz not null default now()
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Audit entries are never changed or removed' using errcode = 'insufficient_privilege';
end $$;

create trigger ledger_is_forever before update or delete or truncate on audit.erasure_ledger
    for each statement execute function audit.refuse_change();

-- What somebody has typed and not yet saved, sealed under that staff member's own key.
create table read.draft (
    user_id uuid not null,
    form text not null,
    about uuid,
    envelope text not null,
    saved_at timestamptz not null,
    primary key (user_id, form)
);
create index draft_about on read.draft (about) where about is not null;
create index draft_saved_at on read.draft (saved_at);
