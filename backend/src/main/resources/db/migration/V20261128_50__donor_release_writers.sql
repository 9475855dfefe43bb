-- Who wrote some of the words of a release, also of words that were written over or left out since: they do not approve it (R39).
create table read.donor_release_writer (
    release_id uuid,
    written_by uuid,
    primary key (release_id, written_by)
);
insert into read.donor_release_writer (release_id, written_by)
select distinct r.release_id, (e.metadata ->> 'by')::uuid
from read.donor_release r join es.event e on e.aggregate_id = r.release_id and e.event_name = 'donor-release.narrative-written';
