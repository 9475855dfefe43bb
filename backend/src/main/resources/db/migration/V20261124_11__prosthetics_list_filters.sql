-- The list of files is narrowed by what is due with a device.
create index device_due_person on read.device (replacement_due, survivor_id) where ended_on is null;
drop index read.device_due;
create index device_review_person on read.device (review_on, survivor_id) where ended_on is null;
