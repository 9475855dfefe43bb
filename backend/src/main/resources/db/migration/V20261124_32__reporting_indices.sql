-- Figures of a period read the services of that period, and only of the people they are about.
create index service_of_days on stat.service (delivered_on, known_from, known_to, survivor_id, pillar);
create index need_of_person on stat.need (survivor_id);
create index case_of_person on stat.case_episode (survivor_id);
create index consent_of_person on stat.consent (survivor_id);
create index follow_up_of_case on stat.follow_up (case_id);
create index check_of_days on stat.device_check (checked_on);
create index referral_of_days on stat.referral (sent_on);
create index site_of_district on stat.site (district);
