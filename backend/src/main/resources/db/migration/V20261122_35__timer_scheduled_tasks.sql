-- What runs again and again, on one node at a time (db-scheduler).
create table es.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_execution_time on es.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on es.scheduled_task (last_heartbeat);

-- What became of timers that came due and whose rows are still there: so that a refused one is not asked again, and a rebuild fires nothing twice.
create table es.timer_outcome (
    kind text not null,
    key uuid not null,
    due_at timestamptz not null,
    outcome text not null check (outcome in ('FIRED', 'REFUSED', 'FAILED')),
    rule text,
    at timestamptz not null,
    tries integer not null default 0,
    next_try_at timestamptz,
    primary key (kind, key, due_at)
);
