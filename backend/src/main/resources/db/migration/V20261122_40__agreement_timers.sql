-- What is waited for in agreements.
create table read.agreement_timer (
    kind text not null,
    key uuid not null,
    target uuid not null,
    due_at timestamptz not null,
    primary key (kind, key)
);
create index agreement_timer_due_at on read.agreement_timer (due_at);
create index agreement_timer_target on read.agreement_timer (target);

-- What a task is about is asked for when that is settled.
create index task_open_about on read.task (about) where state = 'OPEN' and about is not null;
