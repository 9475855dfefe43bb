-- Psychosocial support, for those alone who need it (domain 9.4): a caseworker in own files, supervisors in the team's, a clinician in what
-- was given to them. Whoever gives the support reaches it besides. No other role has it, and most never can.
insert into access.role_grant (role, permission, scope) values
    ('CASEWORKER', 'PSYCHOSOCIAL_READ', 'OWN'),
    ('CASEWORKER', 'PSYCHOSOCIAL_WRITE', 'OWN'),
    ('SUPERVISOR', 'PSYCHOSOCIAL_READ', 'TEAM'),
    ('SUPERVISOR', 'PSYCHOSOCIAL_WRITE', 'TEAM'),
    ('CLINICIAN', 'PSYCHOSOCIAL_READ', 'OWN'),
    ('CLINICIAN', 'PSYCHOSOCIAL_WRITE', 'OWN');
