-- The outline of an area as the coordinates of a GeoJSON MultiPolygon, thinned out when it was taken; null while nobody handed one over.
alter table access.area add column outline text;
