-- Figures of an area, and of all areas by what people are, come from this index alone.
drop index stat.person_of_area;
create index person_of_area on stat.person (adm1, known_to, valid_to)
    include (id, known_from, valid_from, sex, birth_year, disability, dead_on, organisation);
