-- Facts for reports: what held from which day to which, and from which place of the sealed order it was known (domain 6).
-- No name, no village, no free word. The second-level area is taken out when a person is erased.
create table stat.case_episode (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    opened_on date,
    assessed_on date,
    plan_approved_on date,
    status text,
    closure_reason text,
    risk text,
    primary key (id, valid_from, known_from)
);
create index case_episode_open on stat.case_episode (open_id) where open_id is not null;

create table stat.consent (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    purpose text,
    standing text,
    valid_until date,
    primary key (id, valid_from, known_from)
);
create index consent_open on stat.consent (open_id) where open_id is not null;

create table stat.device (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    product text,
    referred_on date,
    prescribed_on date,
    delivered_on date,
    child text,
    stage text,
    on_hold text,
    replacement_due date,
    primary key (id, valid_from, known_from)
);
create index device_open on stat.device (open_id) where open_id is not null;

create table stat.device_check (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    device_id uuid,
    survivor_id uuid,
    checked_on date,
    hours_per_day bigint,
    days_per_week bigint,
    non_use text,
    primary key (id, valid_from, known_from)
);
create index device_check_open on stat.device_check (open_id) where open_id is not null;

create table stat.device_repair (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    device_id uuid,
    survivor_id uuid,
    repaired_on date,
    days_out bigint,
    primary key (id, valid_from, known_from)
);
create index device_repair_open on stat.device_repair (open_id) where open_id is not null;

create table stat.follow_up (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    case_id uuid,
    type text,
    due_on date,
    grace_days bigint,
    done_on date,
    result text,
    missed_on date,
    in_a_row bigint,
    primary key (id, valid_from, known_from)
);
create index follow_up_open on stat.follow_up (open_id) where open_id is not null;

create table stat.incident (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    first_day date,
    year bigint,
    adm1 text,
    device text,
    activation text,
    register text,
    primary key (id, valid_from, known_from)
);
create index incident_open on stat.incident (open_id) where open_id is not null;

create table stat.casualty (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    incident_id uuid,
    outcome text,
    sex text,
    age_group text,
    civil_status text,
    survivor_id uuid,
    retracted text,
    primary key (id, valid_from, known_from)
);
create index casualty_open on stat.casualty (open_id) where open_id is not null;

create table stat.need (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    case_id uuid,
    service text,
    pillar text,
    urgency text,
    identified_on date,
    status text,
    barriers text,
    primary key (id, valid_from, known_from)
);
create index need_open on stat.need (open_id) where open_id is not null;

create table stat.person (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    file_number text,
    organisation uuid,
    team uuid,
    caseworker uuid,
    identified_on date,
    registered_on date,
    sex text,
    birth_year bigint,
    adm1 text,
    adm2 text,
    setting text,
    displacement text,
    victim_type text,
    disability text,
    incident_id uuid,
    injured_on date,
    civil_status text,
    age_group text,
    dead_on date,
    erased_on date,
    primary key (id, valid_from, known_from)
);
create index person_open on stat.person (open_id) where open_id is not null;

create table stat.provider (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    type text,
    active text,
    verified_on date,
    primary key (id, valid_from, known_from)
);
create index provider_open on stat.provider (open_id) where open_id is not null;

create table stat.site (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    provider_id uuid,
    adm1 text,
    adm2 text,
    latitude text,
    longitude text,
    served text,
    primary key (id, valid_from, known_from)
);
create index site_open on stat.site (open_id) where open_id is not null;

create table stat.offer (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    provider_id uuid,
    service text,
    offered text,
    people_a_month bigint,
    waiting_days bigint,
    primary key (id, valid_from, known_from)
);
create index offer_open on stat.offer (open_id) where open_id is not null;

create table stat.referral (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    case_id uuid,
    provider_id uuid,
    service text,
    pillar text,
    urgency text,
    sent_on date,
    answer_by date,
    accepted_on date,
    declined_on date,
    decline_reason text,
    expired_on date,
    withdrawn_on date,
    started_on date,
    completed_on date,
    ended_on date,
    end_reason text,
    primary key (id, valid_from, known_from)
);
create index referral_open on stat.referral (open_id) where open_id is not null;

create table stat.service (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    case_id uuid,
    service text,
    pillar text,
    delivered_on date,
    provider_id uuid,
    site_id uuid,
    funded_by text,
    travel_km bigint,
    travel_minutes bigint,
    to_household text,
    primary key (id, valid_from, known_from)
);
create index service_open on stat.service (open_id) where open_id is not null;

