-- One row a support. Sealed under the person's key (envelopes): purpose.
create table read.support (
    support_id uuid primary key,
    survivor_id uuid not null,
    case_id uuid,
    kind text not null,
    trade text,
    level text,
    works text[],
    document text,
    scheme text,
    emergency boolean not null,
    purpose text,
    begun_on date,
    check_on date,
    ended_on date,
    end_reason text
);
create index support_survivor on read.support (survivor_id);
create index support_check on read.support (check_on, support_id) where check_on is not null;

-- One row for each time a support was looked at, as it is right by now. Sealed: remark.
create table read.support_outcome (
    outcome_id uuid primary key,
    support_id uuid not null,
    survivor_id uuid not null,
    sequence bigint not null,
    found_on date,
    status text,
    level text,
    measures text[],
    distance_km integer,
    hours integer,
    working_in_trade boolean,
    income_change text,
    repaid text,
    accommodation boolean,
    retained boolean,
    monthly numeric,
    currency text,
    joins_group boolean,
    days_out integer,
    remark text,
    by_user uuid,
    corrected boolean not null
);
create index support_outcome_survivor on read.support_outcome (survivor_id);
create index support_outcome_support on read.support_outcome (support_id, sequence);

-- One row a payment of a grant, as it is right by now. Sealed: purpose.
create table read.grant_payment (
    payment_id uuid primary key,
    support_id uuid not null,
    survivor_id uuid not null,
    sequence bigint not null,
    line_id uuid not null,
    amount numeric not null,
    currency text not null,
    paid_on date,
    loan boolean not null,
    purpose text,
    by_user uuid,
    corrected boolean not null
);
create index grant_payment_survivor on read.grant_payment (survivor_id);
create index grant_payment_line on read.grant_payment (line_id);

-- Money of the programme; names nobody.
create table read.budget_line (
    line_id uuid primary key,
    name text not null,
    currency text not null,
    amount numeric not null,
    open_from date not null,
    open_until date not null,
    closed boolean not null
);

-- One row for each time somebody said how they live and take part, as it is right by now. Sealed: remark.
create table read.reintegration_review (
    review_id uuid primary key,
    survivor_id uuid not null,
    reviewed_on date not null,
    occasion text not null,
    income text,
    band text,
    food text,
    debts boolean,
    activity text,
    by_choice boolean,
    since date,
    taking_part integer,
    remark text,
    by_user uuid,
    recorded_at timestamptz not null,
    corrected boolean not null
);
create index reintegration_review_survivor on read.reintegration_review (survivor_id);

create table read.support_timer (
    kind text not null,
    key uuid not null,
    target uuid not null,
    due_at timestamptz not null,
    primary key (kind, key)
);
create index support_timer_due_at on read.support_timer (due_at);
create index support_timer_target on read.support_timer (target);
