-- Supervisors and caseworkers read the figures of their own reach; a donor never does.
insert into access.role_grant (role, permission, scope) values
    ('SUPERVISOR', 'REPORT_READ', 'TEAM'),
    ('CASEWORKER', 'REPORT_READ', 'OWN');
