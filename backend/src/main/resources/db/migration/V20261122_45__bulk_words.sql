-- What was written once for all files of a job, such as a reason; sealed under a key of the job.
alter table bulk.job add column words text;

-- What the refusing sentence names: codes, days and numbers, never a word that was typed.
alter table bulk.job_row add column rule_values text[];
