-- One row a task. Sealed under text_owner's key: title.
create table read.task (
    task_id uuid primary key,
    kind text not null,
    state text not null,
    survivor_id uuid,
    about uuid,
    text_owner uuid,
    title text,
    due_on date not null,
    for_user uuid,
    for_team uuid,
    for_role text,
    organisation uuid,
    given_by uuid not null,
    given_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    version bigint not null
);
create index task_open_of_user on read.task (for_user, due_on, task_id) where state = 'OPEN';
create index task_open_of_team on read.task (for_team, due_on, task_id) where state = 'OPEN';
create index task_open_in_queue on read.task (for_team, due_on, task_id) where state = 'OPEN' and for_user is null;
create index task_given_open on read.task (given_by, due_on, task_id) where state = 'OPEN';
create index task_ended_of_user on read.task (for_user, ended_at desc, task_id) where state <> 'OPEN';
create index task_ended_of_team on read.task (for_team, ended_at desc, task_id) where state <> 'OPEN';
create index task_survivor on read.task (survivor_id) where survivor_id is not null;
