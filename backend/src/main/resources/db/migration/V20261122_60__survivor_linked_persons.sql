-- Asked at each erasure: in which files does this guardian, support person or witness stand?
create index linked_person_by_person on read.linked_person (person_id);
create index consent_by_witness on read.consent (witness_id) where witness_id is not null;
