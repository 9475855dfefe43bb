-- Incidents as screens and counts read them; adm2, place and coordinates are envelopes under the incident's own key.
create table read.incident (
    incident_id uuid primary key,
    caseworker uuid,
    team uuid,
    adm1 text,
    organisation uuid,
    incident_date text not null,
    first_day date,
    year integer,
    adm2 text,
    place text,
    coordinates text,
    setting text,
    device text not null,
    certainty text not null,
    activation text,
    item_moved_before text,
    area_marked text,
    source text,
    register text,
    version bigint not null,
    last_recorded_at timestamptz not null
);
create index incident_first_day on read.incident (first_day, incident_id);
create index incident_adm1_first_day on read.incident (adm1, first_day, incident_id);

-- People killed or injured, without names.
create table read.casualty (
    incident_id uuid not null,
    casualty_id uuid not null,
    outcome text not null,
    sex text not null,
    age_group text not null,
    civil_status text not null,
    survivor_id uuid,
    sequence bigint not null,
    primary key (incident_id, casualty_id)
);
create index casualty_survivor on read.casualty (survivor_id) where survivor_id is not null;
