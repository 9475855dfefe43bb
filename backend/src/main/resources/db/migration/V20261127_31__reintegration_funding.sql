-- Which donor's grant pays for a support.
alter table read.support add column funded_by text;
