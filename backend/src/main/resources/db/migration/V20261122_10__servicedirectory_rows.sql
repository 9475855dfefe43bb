-- The service directory. All that R19 asks lies in the provider's own row, which other aggregates' rules read with a shared lock.
-- Phone, e-mail and the note on why a provider left are envelopes under the provider's own key.
create table read.provider (
    provider_id uuid primary key,
    name text not null,
    type text not null,
    organisation uuid,
    adm1 text,
    active boolean not null,
    ended_for text,
    ended_note text,
    ended_at timestamptz,
    verified_on date not null,
    languages text[] not null,
    staff_sex text[] not null,
    service_codes text[] not null,
    opening text,
    phone text,
    email text,
    version bigint not null,
    last_recorded_at timestamptz not null
);
create index provider_name on read.provider (name, provider_id);
create index provider_services on read.provider using gin (service_codes);
create unique index provider_organisation on read.provider (organisation);

create table read.provider_site (
    provider_id uuid not null,
    site_id uuid not null,
    place integer not null,
    name text,
    adm1 text not null,
    adm2 text,
    address text,
    latitude double precision,
    longitude double precision,
    entrance text not null,
    toilet text not null,
    sign_language text not null,
    information text not null,
    primary key (provider_id, site_id)
);
create index provider_site_area on read.provider_site (adm1, provider_id);

create table read.provider_service (
    provider_id uuid not null,
    service text not null,
    pillar text not null,
    cost text not null,
    eligibility text,
    primary key (provider_id, service)
);
create index provider_service_service on read.provider_service (service, provider_id);

-- How many people a provider can take for a service in a month, as it said.
create table read.provider_capacity (
    provider_id uuid not null,
    service text not null,
    month date not null,
    people integer not null,
    primary key (provider_id, service, month)
);

create table read.provider_waiting (
    provider_id uuid not null,
    service text not null,
    days integer not null,
    told_on date not null,
    primary key (provider_id, service)
);
