-- Defaults from domain 9.4. A support says something of a person's life, so a caseworker sees those of own files only. The budget names nobody.
insert into access.role_grant (role, permission, scope) values
    ('CASEWORKER', 'REINTEGRATION_READ', 'OWN'),
    ('CASEWORKER', 'REINTEGRATION_WORK', 'OWN'),
    ('CASEWORKER', 'BUDGET_READ', 'ALL'),
    ('SUPERVISOR', 'REINTEGRATION_READ', 'TEAM'),
    ('SUPERVISOR', 'REINTEGRATION_WORK', 'TEAM'),
    ('SUPERVISOR', 'BUDGET_READ', 'ALL'),
    ('MANAGER', 'BUDGET_READ', 'ALL'),
    ('MANAGER', 'BUDGET_KEEP', 'ALL');
