-- The point that stands for an area when a distance is asked from somewhere in it; null while nobody said where it is.
alter table access.area add column latitude numeric(9, 6), add column longitude numeric(9, 6),
    add constraint area_centre check ((latitude is null) = (longitude is null));
