-- The day since which a need waits though a provider was asked: nobody answered. It counts as unmet until a provider accepts, a service is
-- given for it or the person is asked again; what a review found stands where it says more.
alter table read.need add column unanswered_on date;
alter table read.need alter column status set expression as (case
    when unanswered_on is not null and coalesce(reviewed, 'IN_PROGRESS') = 'IN_PROGRESS' then 'UNMET_NO_SERVICE'
    else coalesce(reviewed, case when started then 'IN_PROGRESS' when planned then 'PLANNED' else 'IDENTIFIED' end) end);
