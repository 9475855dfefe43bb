-- One row an episode of psychosocial support. Sealed under the person's key, class PROTECTION: opening, ending.
create table read.psychosocial_episode (
    episode_id uuid primary key,
    survivor_id uuid not null,
    case_id uuid,
    counsellor uuid,
    opened_on date not null,
    next_on date,
    ended_on date,
    opening text,
    ending text,
    last_recorded_at timestamptz not null
);
create index psychosocial_episode_survivor on read.psychosocial_episode (survivor_id);
create index psychosocial_episode_open on read.psychosocial_episode (next_on, episode_id) where ended_on is null;
create index psychosocial_episode_counsellor on read.psychosocial_episode (counsellor) where ended_on is null;

-- One row an entry; all that was said, answered or planned is one envelope. Sealed: content, reason.
create table read.psychosocial_entry (
    episode_id uuid not null,
    entry_id uuid not null,
    survivor_id uuid not null,
    kind text not null,
    happened_on date not null,
    unfinished boolean not null,
    corrects uuid,
    corrected_by uuid,
    content text,
    reason text,
    by_user uuid not null,
    recorded_at timestamptz not null,
    primary key (episode_id, entry_id)
);
create index psychosocial_entry_survivor on read.psychosocial_entry (survivor_id);

create table read.psychosocial_timer (
    kind text not null,
    key uuid not null,
    target uuid not null,
    due_at timestamptz not null,
    primary key (kind, key)
);
create index psychosocial_timer_due_at on read.psychosocial_timer (due_at);
create index psychosocial_timer_target on read.psychosocial_timer (target);
