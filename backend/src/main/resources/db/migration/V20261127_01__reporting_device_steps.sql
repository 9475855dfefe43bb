-- The steps of a device that led to a stage, each with the day it is on now: when a step was on another day, its stage moves with it.
create table stat.device_step (
    device_id uuid not null,
    step bigint not null,
    on_day date,
    stage text,
    primary key (device_id, step)
);
