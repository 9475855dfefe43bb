-- Which pillars a consent to share is about; null or empty means all.
alter table read.consent add column pillars text[];

-- One row a referral. Sealed under the person's key (envelopes): note, remark, result.
create table read.referral (
    referral_id uuid primary key,
    survivor_id uuid,
    case_id uuid,
    need_ids text[],
    provider_id uuid,
    service text,
    pillar text,
    urgency text,
    shared_fields text[],
    note text,
    state text not null,
    recipient text,
    recipient_organisation uuid,
    consent_id uuid,
    attempt integer,
    sent_on date,
    answer_by date,
    answered_on date,
    answered_via text,
    appointment_on date,
    appointment_time text,
    no_shows integer,
    barrier text,
    result_overdue boolean,
    decline_reason text,
    remark text,
    withdrawal_reason text,
    started_on date,
    ended_on date,
    end_reason text,
    result text,
    made_by uuid,
    version bigint not null,
    last_recorded_at timestamptz not null
);
create index referral_survivor on read.referral (survivor_id);
create index referral_recipient on read.referral (recipient_organisation, last_recorded_at, referral_id);
create index referral_provider on read.referral (provider_id);
create index referral_state_recorded on read.referral (state, last_recorded_at, referral_id);
create index referral_recorded on read.referral (last_recorded_at, referral_id);

-- Secret links and printed codes for providers outside; only their hashes.
create table read.referral_link (
    link_id uuid primary key,
    referral_id uuid not null,
    survivor_id uuid,
    secret_hash text not null,
    code_hash text not null,
    valid_until date not null,
    open boolean not null
);
create index referral_link_referral on read.referral_link (referral_id);
create index referral_link_secret on read.referral_link (secret_hash);
create index referral_link_code on read.referral_link (code_hash);

-- Who was told what, and when: one row each time a referral was sent.
create table read.disclosure (
    referral_id uuid not null,
    attempt integer not null,
    survivor_id uuid not null,
    provider_id uuid,
    recipient text not null,
    fields text[] not null,
    consent_id uuid,
    sent_on date not null,
    primary key (referral_id, attempt)
);
create index disclosure_survivor on read.disclosure (survivor_id);

create table read.referral_timer (
    kind text not null,
    key uuid not null,
    target uuid not null,
    due_at timestamptz not null,
    primary key (kind, key)
);
create index referral_timer_due_at on read.referral_timer (due_at);
create index referral_timer_target on read.referral_timer (target);
