-- An identified person who declined to take part, or whom the programme cannot help, until the question is taken up again.
alter table read.survivor add column declined boolean not null default false;
alter table read.survivor alter column stage set expression as (case when erased then 'ERASED' when death_on is not null then 'DECEASED'
    when registered then 'REGISTERED' when declined then 'NOT_ENROLLED' else 'IDENTIFIED' end);
