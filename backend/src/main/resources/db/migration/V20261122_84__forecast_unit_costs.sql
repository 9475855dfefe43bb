-- What a device and a repair of it cost the programme.
create table read.unit_cost (
    product text primary key,
    replacement numeric(14, 2) not null,
    repair numeric(14, 2) not null,
    currency text not null,
    set_on date not null
);

-- From when on the programme knows of a device; null for one that it delivered itself.
alter table read.device add column watched_from date;

-- A forecast counts and names nobody. Managers plan for all centres, those who work at one for their own.
insert into access.role_grant (role, permission, scope) values
    ('MANAGER', 'FORECAST_READ', 'ALL'),
    ('MANAGER', 'UNIT_COST_SET', 'ALL'),
    ('SUPERVISOR', 'FORECAST_READ', 'TEAM'),
    ('CLINICIAN', 'FORECAST_READ', 'TEAM'),
    ('TECHNICIAN', 'FORECAST_READ', 'TEAM');
