-- Casualty tables (domain 7.5): the whole stretch of days that the date of an incident can mean, where it was, and to whom it belongs.
alter table stat.incident add column last_day date;
alter table stat.incident add column setting text;
alter table stat.incident add column caseworker uuid;
alter table stat.incident add column team uuid;
alter table stat.incident add column organisation uuid;
-- What the person was doing; said by the file alone.
alter table stat.person add column activity text;
