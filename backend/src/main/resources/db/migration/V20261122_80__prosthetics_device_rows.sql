-- One row a device, from the need to the end of its life; product and side are the need's until there is a prescription, and with it a purpose. A device that somebody followed up is in use, unless it lies in the workshop.
create table read.device (
    order_id uuid primary key,
    survivor_id uuid not null,
    case_id uuid,
    step text not null,
    step_since date not null,
    ready boolean not null,
    on_hold boolean not null,
    hold_reason text,
    hold_on date,
    hold_review_on date,
    product text,
    side text,
    level text,
    purpose text,
    technology text,
    urgency text,
    fit text,
    k_level text,
    heavy_labour boolean not null,
    second_reason text,
    replaces uuid,
    replacement_reason text,
    socket text,
    suspension text,
    knee text,
    foot text,
    orthosis text,
    control text,
    technician uuid,
    workshop text,
    serial_number text,
    fittings integer not null,
    referred_on date not null,
    delivered_on date,
    warranty_until date,
    life_months integer,
    replacement_due date,
    due_basis text,
    review_on date,
    in_use boolean,
    used_on date,
    hours_per_day integer,
    days_per_week integer,
    out_since date,
    ended_on date,
    end_reason text,
    non_use text,
    replaced_by uuid,
    version bigint not null,
    last_recorded_at timestamptz not null,
    stage text generated always as (case when on_hold then 'ON_HOLD' when step = 'DELIVERED' and used_on is not null then 'IN_USE'
        else step end) stored
);
create index device_survivor on read.device (survivor_id);
create index device_step_referred on read.device (step, referred_on, order_id);
create index device_technician on read.device (technician, step);

-- One row a step. Sealed under the person's key (envelopes): remark, demands, goal.
create table read.device_step (
    order_id uuid not null,
    sequence bigint not null,
    survivor_id uuid not null,
    event_name text not null,
    happened_on date,
    by_user uuid,
    codes text[] not null,
    figure integer,
    remark text,
    demands text,
    goal text,
    primary key (order_id, sequence)
);
create index device_step_survivor on read.device_step (survivor_id);

create table read.device_timer (
    kind text not null,
    key uuid not null,
    target uuid not null,
    due_at timestamptz not null,
    primary key (kind, key)
);
create index device_timer_due_at on read.device_timer (due_at);
create index device_timer_target on read.device_timer (target);
