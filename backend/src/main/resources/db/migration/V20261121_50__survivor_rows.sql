-- One row a file, for lists and the head of the file. Sealed (envelopes): full_name, other_names, birth_date, adm2, village, phone, address, safe_times.
create table read.survivor (
    survivor_id uuid primary key,
    file_number text not null,
    caseworker uuid,
    team uuid,
    adm1 text,
    organisation uuid,
    registered boolean not null default false,
    erased boolean not null default false,
    sex text,
    birth_year integer,
    age_group text,
    full_name text,
    other_names text,
    birth_date text,
    preferred_language text,
    communication_needs text[],
    displacement text,
    victim_type text,
    source text,
    adm2 text,
    village text,
    setting text,
    phone text,
    address text,
    preferred text,
    safe_to_call text,
    safe_times text,
    has_contact boolean,
    has_residence boolean,
    death_on text,
    death_related text,
    death_source text,
    version bigint not null,
    last_recorded_at timestamptz not null,
    stage text generated always as (case when erased then 'ERASED' when death_on is not null then 'DECEASED'
        when registered then 'REGISTERED' else 'IDENTIFIED' end) stored
);
create unique index survivor_file_number on read.survivor (file_number);
-- Each of these is written anew with every event of a file, so only the orders that would else be slow have one.
create index survivor_recorded on read.survivor (last_recorded_at, survivor_id);
create index survivor_caseworker_recorded on read.survivor (caseworker, last_recorded_at, survivor_id);
create index survivor_team_recorded on read.survivor (team, last_recorded_at, survivor_id);
create index survivor_stage_recorded on read.survivor (stage, last_recorded_at, survivor_id);

-- What rules of other aggregates ask before they decide, under a shared lock; written with the survivor's events.
create table read.survivor_gate (
    survivor_id uuid primary key,
    caseworker uuid,
    team uuid,
    adm1 text,
    organisation uuid,
    registered boolean not null default false,
    dead boolean not null default false,
    erased boolean not null default false,
    case_management text,
    case_management_until date,
    share_for_referral text,
    share_for_referral_until date
);

-- Sealed: detail, limb_remarks.
create table read.injury (
    survivor_id uuid not null,
    injury_id uuid not null,
    kind text not null,
    side text,
    level text,
    injured_on text not null,
    treated text,
    pain integer,
    detail text,
    retracted boolean not null default false,
    sequence bigint not null,
    primary key (survivor_id, injury_id)
);

create table read.residual_limb (
    survivor_id uuid not null,
    injury_id uuid not null,
    described_on date not null,
    shape text,
    soft_tissue text,
    consistency text,
    musculature text,
    remarks text,
    primary key (survivor_id, injury_id)
);

-- Sealed under the witness's own key: witness.
create table read.consent (
    survivor_id uuid not null,
    consent_id uuid not null,
    purpose text not null,
    status text not null,
    since date not null,
    given boolean not null default false,
    form text,
    given_by text,
    assent text,
    guardian_id uuid,
    witness_id uuid,
    witness text,
    given_on date,
    valid_until date,
    providers text[],
    withheld_fields text[],
    text_version text,
    language text,
    sequence bigint not null,
    primary key (survivor_id, consent_id)
);

-- Sealed: answers.
create table read.functioning (
    survivor_id uuid not null,
    assessment_id uuid not null,
    tool text not null,
    assessed_on date not null,
    answers text,
    by_proxy boolean not null,
    status text,
    sequence bigint not null,
    primary key (survivor_id, assessment_id)
);

create table read.incident_link (
    survivor_id uuid not null,
    incident_id uuid not null,
    incident_date text not null,
    outcome text not null,
    activity text,
    civil_status text,
    prior_risk_education text,
    age_group text,
    sequence bigint not null,
    primary key (survivor_id, incident_id)
);
create index incident_link_incident on read.incident_link (incident_id);

-- Guardians and support persons, sealed under their own keys: full_name, legal_basis, phone.
create table read.linked_person (
    survivor_id uuid not null,
    kind text not null,
    person_id uuid not null,
    full_name text,
    relation text not null,
    legal_basis text,
    phone text,
    from_day date,
    sequence bigint not null,
    primary key (survivor_id, kind, person_id)
);

-- Everything that was recorded, newest first on the screen. facts are codes and dates; text (a note, a reason) is sealed.
create table read.timeline (
    survivor_id uuid not null,
    sequence bigint not null,
    event_id uuid not null,
    event_name text not null,
    kind text not null,
    recorded_at timestamptz not null,
    occurred_on text,
    by_user uuid,
    facts jsonb not null,
    text text,
    touches text[] not null,
    primary key (survivor_id, sequence)
);
create index timeline_kind on read.timeline (survivor_id, kind, sequence);

create sequence read.file_number;
