-- Which donor's grant paid for a device and for a repair.
alter table stat.device add column funded_by text;
alter table stat.device_repair add column funded_by text;
