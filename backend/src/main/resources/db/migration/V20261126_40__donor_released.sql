-- What donors read, and nothing else: the schema behind a wall of its own. A body is text, so that its bytes stay those that were hashed.
create schema donor;

create table donor.release (
    number int primary key,
    recipient uuid not null,
    programme text not null,
    grant_code text,
    grant_title text,
    area text,
    from_day date not null,
    to_day date not null,
    released_on date not null,
    body text not null,
    checksum text not null,
    signature text not null,
    withdrawn_on date,
    withdrawn_reason text
);
create index release_of_recipient on donor.release (recipient, to_day desc, number desc);
