-- The list of files is narrowed by the risk of the open case and by open needs.
create index case_file_open_risk on read.case_file (risk, survivor_id) where stage <> 'CLOSED';
create index need_open_pillar on read.need (pillar, survivor_id, case_id)
    where status not in ('MET', 'DECLINED_BY_PERSON', 'NO_LONGER_RELEVANT');
create index need_open_service on read.need (service, survivor_id, case_id)
    where status not in ('MET', 'DECLINED_BY_PERSON', 'NO_LONGER_RELEVANT');
