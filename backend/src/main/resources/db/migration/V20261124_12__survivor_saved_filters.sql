-- Sets of filters that somebody keeps under a name: codes only. Sealed under that staff member's own key: name.
create table read.saved_filter (
    filter_id uuid primary key,
    user_id uuid not null,
    name text not null,
    keys text[] not null,
    codes text[] not null,
    saved_at timestamptz not null
);
create index saved_filter_user on read.saved_filter (user_id);
