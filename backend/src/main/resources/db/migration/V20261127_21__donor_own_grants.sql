-- Grants as their donors see them, so that one of which nothing was released yet is listed all the same. It lies behind their wall.
create table donor.donor_grant (
    grant_id uuid primary key,
    recipient uuid not null,
    code text not null,
    title text not null,
    from_day date not null,
    to_day date
);
create index donor_grant_of_recipient on donor.donor_grant (recipient, code);
insert into donor.donor_grant (grant_id, recipient, code, title, from_day, to_day)
select grant_id, donor, code, title, from_day, to_day from read.donor_grant;
