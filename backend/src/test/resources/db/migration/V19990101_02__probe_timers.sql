-- Timers of the made-up visits.
create table probe.visit_timer (
    kind text not null,
    key uuid not null,
    target uuid not null,
    due_at timestamptz not null,
    primary key (kind, key)
);
create index visit_timer_due_at on probe.visit_timer (due_at);
create index visit_timer_target on probe.visit_timer (target);
