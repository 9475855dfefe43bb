-- What is waited for in cases.
create table read.case_timer (
    kind text not null,
    key uuid not null,
    target uuid not null,
    due_at timestamptz not null,
    primary key (kind, key)
);
create index case_timer_due_at on read.case_timer (due_at);
create index case_timer_target on read.case_timer (target);

create table read.risk_timer (
    kind text not null,
    key uuid not null,
    target uuid not null,
    due_at timestamptz not null,
    primary key (kind, key)
);
create index risk_timer_due_at on read.risk_timer (due_at);
create index risk_timer_target on read.risk_timer (target);
