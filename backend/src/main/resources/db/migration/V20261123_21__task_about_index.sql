-- What settles a task finds it by what it is about.
create index task_about_open on read.task (about) where state = 'OPEN' and about is not null;
