-- Components on the shelves of centres, for whom they are kept, and one row for every change. Holds nothing of a person but the random id of an order.
create table read.component_stock (
    stock_id uuid primary key,
    centre uuid not null,
    component text not null,
    size text,
    on_hand integer not null,
    kept integer not null,
    reorder_point integer,
    reorder_up_to integer,
    counted_on date,
    version bigint not null
);
create index component_stock_centre on read.component_stock (centre, component);

create table read.component_kept (
    stock_id uuid not null,
    order_id uuid not null,
    quantity integer not null,
    since_sequence bigint not null,
    primary key (stock_id, order_id)
);
create index component_kept_order on read.component_kept (order_id);

create table read.component_change (
    stock_id uuid not null,
    sequence bigint not null,
    event_name text not null,
    order_id uuid,
    quantity integer,
    on_hand integer,
    reason text,
    source text,
    happened_on date,
    by_user uuid,
    recorded_at timestamptz not null,
    primary key (stock_id, sequence)
);

insert into access.role_grant (role, permission, scope) values
    ('TECHNICIAN', 'STOCK_READ', 'TEAM'),
    ('TECHNICIAN', 'STOCK_WORK', 'TEAM'),
    ('CLINICIAN', 'STOCK_READ', 'TEAM'),
    ('CLINICIAN', 'STOCK_WORK', 'TEAM'),
    ('SUPERVISOR', 'STOCK_READ', 'TEAM'),
    ('MANAGER', 'STOCK_READ', 'ALL');
