-- What a supervisor found in a file of the month's sample. Sealed under text_owner's key: remark.
alter table read.task add column finding text;
alter table read.task add column remark text;
create index task_checks_open on read.task (for_team, due_on, task_id) where state = 'OPEN' and kind = 'FILE_CHECK';
