-- Policies follow the sealed order in a file of their own and go on where the one they shared with read models stood; the read models begin anew.
update es.token set processor = 'policies' where processor = 'later';
update es.dead_letter set processing_group = 'policies' where processing_group = 'later';
