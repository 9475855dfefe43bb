-- What the programme wants to reach: all that was said of targets, each at its place of the sealed order.
create table stat.target (
    position bigint primary key,
    indicator text,
    adm1 text,
    from_day date,
    to_day date,
    unit text,
    value numeric(12, 2),
    set_by uuid,
    recorded_at text
);

insert into access.role_grant (role, permission, scope) values
    ('MANAGER', 'TARGET_SET', 'ALL');
