-- Why cells of a checked release show less than their table alone would, for those who review it.
alter table read.donor_release add column widening_reasons jsonb;
