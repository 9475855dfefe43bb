-- Lists of work on the first page.
create index consent_valid_until on read.consent (valid_until) where status = 'GIVEN';
create index consent_awaits_approval on read.consent (survivor_id) where status = 'AWAITS_APPROVAL';
create index timeline_erasure on read.timeline (recorded_at) where kind = 'ERASURE';
