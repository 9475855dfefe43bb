-- Outlines of second-level areas, by the first-level area they lie in and by the word that people write for them; coordinates as in access.area.
create table access.district_outline (
    adm1    text not null references access.area (code),
    name    text not null,
    outline text not null,
    primary key (adm1, name)
);
