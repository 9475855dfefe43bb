-- What results of the logframe are counted from (domain 7.5): measurements, supports and how they turned out, goals.
create table stat.measurement (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    instrument text,
    measured_on date,
    hundredths bigint,
    baseline text,
    retracted text,
    primary key (id, valid_from, known_from)
);
create index measurement_open on stat.measurement (open_id) where open_id is not null;
create index measurement_of_person on stat.measurement (survivor_id);

create table stat.support (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    kind text,
    begun_on date,
    reached_on date,
    end_reason text,
    funded_by text,
    primary key (id, valid_from, known_from)
);
create index support_open on stat.support (open_id) where open_id is not null;

create table stat.support_step (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    support_id uuid,
    survivor_id uuid,
    happened_on date,
    status text,
    working text,
    primary key (id, valid_from, known_from)
);
create index support_step_open on stat.support_step (open_id) where open_id is not null;
create index support_step_of_support on stat.support_step (support_id);

create table stat.goal (
    id uuid not null,
    valid_from date not null,
    known_from bigint not null,
    valid_to date not null,
    known_to bigint not null,
    open_id uuid,
    stated text not null,
    survivor_id uuid,
    case_id uuid,
    pillar text,
    due_on date,
    agreed_on date,
    status text,
    resolved_on date,
    primary key (id, valid_from, known_from)
);
create index goal_open on stat.goal (open_id) where open_id is not null;

-- Who moves better with a device: the devices of one person.
create index device_of_person on stat.device (survivor_id);
