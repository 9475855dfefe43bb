-- A report reads what was known, for the days it asks about, from indices alone; what came before and was told otherwise stays out of it.
drop index stat.service_of_days;
drop index stat.need_of_person;
create index service_of_days on stat.service (delivered_on) include (survivor_id, pillar, known_from, known_to, valid_from, valid_to);
create index service_of_person on stat.service (survivor_id, pillar, delivered_on) include (known_from, known_to, valid_from, valid_to);
create index need_as_known on stat.need (known_to, valid_to)
    include (survivor_id, pillar, status, urgency, identified_on, known_from, valid_from);
create index need_of_person on stat.need (survivor_id)
    include (pillar, status, urgency, identified_on, known_from, known_to, valid_from, valid_to);
create index person_of_area on stat.person (adm1);
create index person_of_district on stat.person (adm2);
create index site_of_provider on stat.site (provider_id);
create index offer_of_provider on stat.offer (provider_id);
-- An index answers alone only for rows that the server knows to be seen by all; it looks more often than it would by itself.
alter table stat.service set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table stat.need set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table stat.person set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
