-- Defaults from domain 9.4 for devices. A device says something of the person's body, so a caseworker sees those of own files only.
insert into access.role_grant (role, permission, scope) values
    ('CASEWORKER', 'DEVICE_READ', 'OWN'),
    ('CASEWORKER', 'DEVICE_REFER', 'OWN'),
    ('SUPERVISOR', 'DEVICE_READ', 'TEAM'),
    ('SUPERVISOR', 'DEVICE_REFER', 'TEAM'),
    ('CLINICIAN', 'DEVICE_READ', 'TEAM'),
    ('CLINICIAN', 'DEVICE_REFER', 'TEAM'),
    ('CLINICIAN', 'DEVICE_WORK', 'TEAM'),
    ('TECHNICIAN', 'DEVICE_READ', 'TEAM'),
    ('TECHNICIAN', 'DEVICE_REFER', 'TEAM'),
    ('TECHNICIAN', 'DEVICE_WORK', 'TEAM');
