-- Heel pad of a residual limb; sealed under the person's medical key: prominences and measures.
alter table read.residual_limb
    add column heel_pad text,
    add column prominences text,
    add column measures text;

-- A description can be corrected now: its entry says what it gave a value, so that was and now can be shown.
update read.timeline set touches = array['residualLimb.' || (facts::jsonb ->> 'injuryId')]
    where event_name = 'injury.residual-limb-described';
