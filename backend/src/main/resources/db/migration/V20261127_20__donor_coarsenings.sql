-- What coarser tables would tell, for those who approve; and how often a release was checked.
alter table read.donor_release add column coarser text[];
-- Ways to make the tables coarser are still being tried out.
alter table read.donor_release add column trying boolean;
create index donor_release_trying on read.donor_release (release_id) where trying;

create table read.donor_release_run (
    release_id uuid,
    run_id uuid,
    started_at timestamptz,
    answered_at timestamptz,
    failure text,
    primary key (release_id, run_id)
);

create table read.donor_release_coarsening (
    release_id uuid,
    run_id uuid,
    way text,
    from_day date,
    to_day date,
    outcome text,
    shown int,
    shown_before int,
    won_back int,
    given_up int,
    primary key (release_id, run_id, way)
);
