create table access.organisation (
    id   uuid primary key,
    name text not null unique
);

insert into access.organisation (id, name) values (gen_random_uuid(), 'Programme');

create table access.team (
    id           uuid primary key,
    name         text not null unique,
    organisation uuid not null references access.organisation,
    active       boolean not null default true
);

create table access.area (
    code  text primary key,
    name  text not null,
    level smallint not null check (level between 1 and 4)
);

-- The display name is an envelope under the user's own key: staff are persons too. The sign-in name is chosen and stays in clear.
-- A session carries the generation in which it began; raising it ends all sessions of the user on every node, whatever their clocks say.
create table access.app_user (
    id                  uuid primary key,
    user_name           text not null unique,
    display_name        text not null,
    password_hash       text not null,
    must_change         boolean not null,
    role                text not null check (role in ('CASEWORKER', 'SUPERVISOR', 'CLINICIAN', 'TECHNICIAN', 'PROVIDER', 'MANAGER',
                                                      'DONOR', 'PROTECTION_OFFICER', 'ADMIN')),
    team                uuid references access.team,
    organisation        uuid not null references access.organisation,
    active              boolean not null default true,
    session_generation  integer not null default 1,
    created_at          timestamptz not null
);

create index app_user_by_team on access.app_user (team);

create table access.user_area (
    app_user uuid not null references access.app_user,
    area     text not null references access.area,
    primary key (app_user, area)
);

create table access.role_grant (
    role       text not null,
    permission text not null,
    scope      text not null check (scope in ('OWN', 'TEAM', 'AREA', 'ORGANISATION', 'ALL')),
    primary key (role, permission)
);

-- One row per sign-in name (whether or not there is such an account) and per address that tried lately. A digest, because a password
-- sometimes gets typed into the field for the name.
create table access.sign_in_delay (
    subject     text primary key,
    failures    integer not null,
    next_try_at timestamptz not null
);

create index sign_in_delay_by_time on access.sign_in_delay (next_try_at);

-- Who changed what about users, teams, areas and grants. Codes and ids only, never a name or a password.
create table access.account_change (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    by_user uuid,
    what    text not null,
    subject text not null,
    detail  jsonb not null default '{}'
);

create index account_change_by_subject on access.account_change (subject, id);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of this table are added and read, never changed or removed';
end $$;

create trigger account_change_stays before update or delete on access.account_change
    for each row execute function access.refuse_change();
