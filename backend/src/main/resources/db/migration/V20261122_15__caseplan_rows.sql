-- What rules of other aggregates ask of a case, under a shared lock; written with the case's events. to_*: who is asked to take it over.
create table read.case_gate (
    case_id uuid primary key,
    survivor_id uuid not null,
    stage text not null,
    risk text,
    maintenance boolean not null default false,
    to_caseworker uuid,
    to_team uuid,
    to_organisation uuid
);
-- One open case a person.
create unique index case_gate_open on read.case_gate (survivor_id) where stage <> 'CLOSED';
create index case_gate_survivor on read.case_gate (survivor_id);
create index case_gate_to_caseworker on read.case_gate (to_caseworker) where to_caseworker is not null;

-- One row a case, for lists and the head of the case. To whom it belongs stands in read.survivor. Sealed: risk_reasons, agreed_words,
-- plan_comment, hold_reason, closure_summary, follow_on_plan.
create table read.case_file (
    case_id uuid primary key,
    survivor_id uuid not null,
    stage text not null,
    stage_since timestamptz not null,
    opened_on date not null,
    risk text,
    risk_set_on date,
    risk_reasons text,
    maintenance boolean not null default false,
    plan_version integer not null default 0,
    plan_due_on date,
    plan_agreed_on date,
    agreed_words text,
    plan_submitted_by uuid,
    plan_approved_by uuid,
    plan_approved_at timestamptz,
    plan_comment text,
    review_id uuid,
    review_due_on date,
    hold_until date,
    hold_reason text,
    closure_reason text,
    closure_requested_by uuid,
    closure_summary text,
    follow_on_plan text,
    person_informed boolean,
    closed_on date,
    reopen_reason text,
    version bigint not null,
    last_recorded_at timestamptz not null
);
create index case_file_survivor on read.case_file (survivor_id);

-- Sealed: summary.
create table read.case_assessment (
    case_id uuid not null,
    assessment_id uuid not null,
    type text not null,
    started_on date not null,
    completed_on date,
    summary text,
    sequence bigint not null,
    primary key (case_id, assessment_id)
);

-- Sealed: finding.
create table read.assessment_finding (
    case_id uuid not null,
    assessment_id uuid not null,
    pillar text not null,
    finding text,
    primary key (case_id, assessment_id, pillar)
);

-- Sealed: detail, remarks. planned and started follow from goals and services; only a review says that a need is met.
create table read.need (
    case_id uuid not null,
    need_id uuid not null,
    survivor_id uuid not null,
    service text not null,
    pillar text not null,
    urgency text not null,
    barriers text[] not null,
    source text not null,
    identified_on date not null,
    detail text,
    planned boolean not null default false,
    started boolean not null default false,
    reviewed text,
    evidence text,
    reviewed_on date,
    remarks text,
    sequence bigint not null,
    status text generated always as (coalesce(reviewed, case when started then 'IN_PROGRESS' when planned then 'PLANNED'
        else 'IDENTIFIED' end)) stored,
    primary key (case_id, need_id)
);
create index need_survivor on read.need (survivor_id);

-- Sealed: statement, target, baseline, reason.
create table read.goal (
    case_id uuid not null,
    goal_id uuid not null,
    need_ids text[] not null,
    pillar text not null,
    statement text,
    target text,
    baseline text,
    responsible uuid,
    start_on date,
    due_on date,
    status text not null,
    agreed_on date,
    attainment integer,
    resolved_on date,
    reason text,
    sequence bigint not null,
    primary key (case_id, goal_id)
);

-- Sealed: outcome_note, interrupted_reason.
create table read.service_delivered (
    case_id uuid not null,
    service_id uuid not null,
    survivor_id uuid not null,
    need_ids text[] not null,
    service text not null,
    pillar text not null,
    provider_id uuid,
    site_id uuid,
    delivered_on date not null,
    quantity numeric not null,
    unit text not null,
    currency text,
    mode text not null,
    to_household boolean not null,
    emergency boolean not null,
    historical boolean not null,
    referral_id uuid,
    cost_to_person numeric,
    travel_km integer,
    travel_minutes integer,
    travel_mode text,
    funded_by text,
    outcome_note text,
    interrupted_on date,
    interrupted_reason text,
    sequence bigint not null,
    primary key (case_id, service_id)
);
create index service_delivered_survivor on read.service_delivered (survivor_id);

-- Sealed: findings. open_case is the case while the follow-up is open, and null afterwards.
create table read.follow_up (
    case_id uuid not null,
    follow_up_id uuid not null,
    survivor_id uuid not null,
    open_case uuid,
    type text not null,
    due_on date not null,
    grace_days integer not null,
    result text,
    held_on date,
    findings text,
    missed_in_a_row integer,
    sequence bigint not null,
    primary key (case_id, follow_up_id)
);
create index follow_up_open on read.follow_up (open_case) where open_case is not null;
create index follow_up_due on read.follow_up (due_on) where open_case is not null;

-- Sealed: note.
create table read.contact_attempt (
    case_id uuid not null,
    attempt_id uuid not null,
    method text not null,
    attempted_on date not null,
    reached boolean not null,
    note text,
    sequence bigint not null,
    primary key (case_id, attempt_id)
);

-- Sealed: action, outcome.
create table read.case_risk (
    case_id uuid not null,
    risk_id uuid not null,
    flag text not null,
    severity text not null,
    flagged_on date not null,
    action text,
    resolved_on date,
    outcome text,
    sequence bigint not null,
    primary key (case_id, risk_id)
);

-- What waits for a supervisor: the row goes when it was answered. Sealed: remark.
create table read.case_approval (
    case_id uuid not null,
    kind text not null,
    survivor_id uuid not null,
    requested_by uuid not null,
    requested_at timestamptz not null,
    reason text,
    remark text,
    primary key (case_id, kind)
);
create index case_approval_survivor on read.case_approval (survivor_id);

-- Sealed: reason, answer.
create table read.case_transfer (
    case_id uuid not null,
    transfer_id uuid not null,
    survivor_id uuid not null,
    to_caseworker uuid,
    to_team uuid,
    to_organisation uuid,
    agency uuid,
    agency_name text,
    requested_by uuid not null,
    requested_on date not null,
    reason text,
    status text not null,
    over_limit boolean not null default false,
    answer text,
    sequence bigint not null,
    primary key (case_id, transfer_id)
);
create index case_transfer_waiting on read.case_transfer (to_caseworker) where status = 'WAITING';
