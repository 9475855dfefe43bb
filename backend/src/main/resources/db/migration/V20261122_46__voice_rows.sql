-- One row for each thing that somebody told the programme. Sealed under text_owner's key: words, contact, answer, closing_words. receipt: a keyed hash.
create table read.feedback (
    feedback_id uuid primary key,
    survivor_id uuid,
    text_owner uuid not null,
    type text not null,
    sensitive boolean not null,
    way text not null,
    received_on date not null,
    about_staff uuid,
    caseworker uuid,
    team uuid,
    adm1 text,
    organisation uuid,
    receipt text,
    words text,
    contact text,
    acknowledge_by date not null,
    answer_by date not null,
    acknowledged_on date,
    answered_on date,
    answer text,
    closed_on date,
    outcome text,
    closing_words text,
    late boolean not null,
    received_by uuid not null,
    last_recorded_at timestamptz not null
);
create index feedback_open on read.feedback (answer_by, feedback_id) where closed_on is null;
create index feedback_survivor on read.feedback (survivor_id) where survivor_id is not null;
create index feedback_receipt on read.feedback (receipt) where receipt is not null;

create table read.feedback_timer (
    kind text not null,
    key uuid not null,
    target uuid not null,
    due_at timestamptz not null,
    primary key (kind, key)
);
create index feedback_timer_due_at on read.feedback_timer (due_at);
create index feedback_timer_target on read.feedback_timer (target);

-- Sealed: influence.
create table read.participation (
    entry_id uuid primary key,
    survivor_id uuid not null,
    kind text not null,
    role text not null,
    held_on date not null,
    costs_covered boolean,
    influence text,
    recorded_at timestamptz not null
);
create index participation_survivor on read.participation (survivor_id);

-- People are counted, not named. Sealed under text_owner's key: place.
create table read.risk_education (
    entry_id uuid primary key,
    survivor_id uuid,
    text_owner uuid not null,
    audience text not null,
    method text not null,
    held_on date not null,
    minutes integer,
    girls integer not null,
    boys integer not null,
    women integer not null,
    men integer not null,
    with_disability integer,
    caseworker uuid,
    team uuid,
    adm1 text,
    organisation uuid,
    place text,
    recorded_at timestamptz not null
);
create index risk_education_held on read.risk_education (held_on desc, entry_id);
create index risk_education_survivor on read.risk_education (survivor_id) where survivor_id is not null;
