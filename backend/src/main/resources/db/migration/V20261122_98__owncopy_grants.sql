-- A copy for the person is made by those who work on the file (domain 9.4).
insert into access.role_grant (role, permission, scope) values
    ('CASEWORKER', 'OWN_COPY_MAKE', 'OWN'),
    ('SUPERVISOR', 'OWN_COPY_MAKE', 'TEAM');
