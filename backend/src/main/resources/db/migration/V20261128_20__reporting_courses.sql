-- What was said of a column of facts, each saying with the day from which it holds now: when one was wrong, the column is told anew.
alter table stat.device_step rename column device_id to subject_id;
alter table stat.device_step rename column stage to said;
alter table stat.device_step add column number bigint;
update stat.device_step set number = step;
alter table stat.device_step alter column step type text using step::text;

-- When a device is due, how somebody was found to function, what is in the way of a need, when a support reached what it is for.
create table stat.device_due_step (subject_id uuid not null, step text not null, number bigint, on_day date, said text, primary key (subject_id, step));
create table stat.functioning_step (subject_id uuid not null, step text not null, number bigint, on_day date, said text, primary key (subject_id, step));
create table stat.barrier_step (subject_id uuid not null, step text not null, number bigint, on_day date, said text, primary key (subject_id, step));
create table stat.support_reached (support_id uuid not null, step uuid not null, number bigint, on_day date, primary key (support_id, step));
