-- Of an area, who is there now and as known now, without all that was known before.
drop index stat.person_of_area;
drop index stat.person_of_district;
create index person_of_area on stat.person (adm1, known_to, valid_to);
create index person_of_district on stat.person (adm2, known_to, valid_to);
