-- Tasks that came to a person from somebody else.
create table read.reminder (
    task_id uuid primary key,
    for_user uuid,
    kind text not null,
    survivor_id uuid,
    by_user uuid not null,
    at timestamptz not null
);
create index reminder_of_user on read.reminder (for_user, at desc, task_id) where for_user is not null;

-- Each person's own; not computed from events.
create schema reminder;
create table reminder.read_mark (
    app_user uuid not null,
    task_id uuid not null,
    read_at timestamptz not null,
    primary key (app_user, task_id)
);
-- Sealed under the user's own key: email.
create table reminder.setting (
    app_user uuid primary key,
    email text,
    daily boolean not null default false,
    last_sent_on date
);
