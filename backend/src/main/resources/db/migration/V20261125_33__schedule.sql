-- Reports that come by themselves to named people. Users are known by their pseudonyms; nothing about survivors lies here.
create schema schedule;

create table schedule.schedule (
    schedule_id uuid primary key,
    owner uuid not null,
    kind text not null,
    subject text not null,
    cuts text[] not null,
    held jsonb not null,
    period text not null,
    format text not null,
    rhythm text not null,
    language text not null,
    recipients uuid[] not null,
    state text not null,
    -- Why the product itself stopped it; null when a person did, or nobody.
    stopped_why text,
    next_on date not null,
    version int not null default 0,
    changed_at timestamptz not null
);
create index schedule_owner on schedule.schedule (owner);
create index schedule_due on schedule.schedule (next_on) where state = 'ACTIVE';

create table schedule.delivery (
    schedule_id uuid not null references schedule.schedule (schedule_id),
    due_on date not null,
    recipient uuid not null,
    state text not null,
    why text,
    tries int not null default 0,
    taken_at timestamptz,
    next_try_at timestamptz,
    ended_at timestamptz,
    told boolean not null default false,
    primary key (schedule_id, due_on, recipient)
);
create index delivery_open on schedule.delivery (due_on) where state in ('WAITING', 'RUNNING');
