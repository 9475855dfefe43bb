-- One row an episode of rehabilitation. Sealed under the person's key (envelopes): reason, exercise_words, summary.
create table read.rehab_episode (
    episode_id uuid primary key,
    survivor_id uuid not null,
    case_id uuid,
    discipline text not null,
    therapist uuid,
    opened_on date not null,
    planned integer not null,
    emergency boolean not null,
    held integer not null,
    last_on date,
    next_on date,
    exercises text[] not null,
    exercises_on date,
    ended_on date,
    end_reason text,
    reason text,
    exercise_words text,
    summary text
);
create index rehab_episode_survivor on read.rehab_episode (survivor_id);
create index rehab_episode_next on read.rehab_episode (next_on, opened_on, episode_id) where ended_on is null;
create index rehab_episode_therapist on read.rehab_episode (therapist, next_on) where ended_on is null;

-- One row a session. Sealed: adverse_note, note.
create table read.rehab_session (
    episode_id uuid not null,
    session_id uuid not null,
    survivor_id uuid not null,
    held_on date not null,
    setting text not null,
    minutes integer not null,
    goals text[] not null,
    techniques text[] not null,
    adverse text,
    adl text,
    next_on date,
    corrected boolean not null,
    retracted boolean not null,
    by_user uuid,
    adverse_note text,
    note text,
    primary key (episode_id, session_id)
);
create index rehab_session_survivor on read.rehab_session (survivor_id);

-- One row a goal. Sealed: words, target.
create table read.rehab_goal (
    episode_id uuid not null,
    goal_id uuid not null,
    survivor_id uuid not null,
    set_on date not null,
    due_on date,
    attainment integer,
    rated_on date,
    words text,
    target text,
    sequence bigint not null,
    primary key (episode_id, goal_id)
);
create index rehab_goal_survivor on read.rehab_goal (survivor_id);

-- Defaults from domain 9.4. Rehabilitation says something of the person's body, so a caseworker sees that of own files only.
insert into access.role_grant (role, permission, scope) values
    ('CASEWORKER', 'REHAB_READ', 'OWN'),
    ('SUPERVISOR', 'REHAB_READ', 'TEAM'),
    ('CLINICIAN', 'REHAB_READ', 'TEAM'),
    ('CLINICIAN', 'REHAB_WORK', 'TEAM'),
    ('TECHNICIAN', 'REHAB_READ', 'TEAM'),
    ('TECHNICIAN', 'REHAB_WORK', 'TEAM');
