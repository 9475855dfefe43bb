-- Frameworks with their actions by theme, which indicators speak for a theme, and the words of reports with every version (domain 1.3, 1.4).
create table treaty.framework (
    code text primary key,
    title text not null,
    from_year int,
    to_year int,
    source text not null,
    verified boolean not null,
    place int not null
);

create table treaty.plan_action (
    action_id uuid primary key default gen_random_uuid(),
    framework text not null references treaty.framework (code),
    number text,
    theme text not null,
    what text not null,
    -- What the plan wants to reach, in percent of the share of an indicator; null where it says nothing that can be counted.
    indicator text,
    pillar text,
    target_percent int,
    due_on date,
    source text not null,
    verified boolean not null,
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    taken_back_by uuid,
    taken_back_at timestamptz
);
create index plan_action_framework on treaty.plan_action (framework, theme);

create table treaty.theme_indicator (
    theme text not null,
    indicator text not null,
    pillar text not null default '',
    place int not null,
    primary key (theme, indicator, pillar)
);

create table treaty.narrative (
    kind text not null,
    state text not null,
    year int not null,
    framework text not null,
    section text not null,
    version int not null,
    words text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (kind, state, year, framework, section, version)
);

insert into treaty.framework (code, title, from_year, to_year, source, verified, place) values
    ('NATIONAL', 'National plan on victim assistance', null, null, 'Entered by the programme', false, 1),
    ('OSLO', 'Oslo Action Plan 2020-2024', 2020, 2024, 'Oslo Action Plan, first pages; texts paraphrased and to be checked', false, 2),
    ('SIEM_REAP', 'Siem Reap-Angkor Action Plan 2025-2029', 2025, 2029,
        'Adoption reported by Xinhua; numbers and texts of actions not confirmed, none are shipped', false, 3);

-- Paraphrases of ours; verified says whether the theme was confirmed in a source, never the wording.
insert into treaty.plan_action (framework, number, theme, what, source, verified) values
    ('OSLO', '33', 'COORDINATION', 'A government entity oversees assistance in national policies, with a plan whose aims can be measured', 'Oslo review conference, victim assistance experts (theme)', true),
    ('OSLO', '34', 'LAWS_POLICIES', 'Health, education, labour, disability and poverty laws and policies work together', 'Oslo review conference, victim assistance experts (theme)', true),
    ('OSLO', '35', 'DATA', 'One national database of people killed and injured and of their needs, disaggregated', 'Oslo review conference, victim assistance experts (theme)', true),
    ('OSLO', '36', 'EMERGENCY_MEDICAL', 'First aid, other emergency care and ongoing medical care reach people', 'Oslo review conference, victim assistance experts (theme)', true),
    ('OSLO', '37', 'REFERRAL_DIRECTORY', 'A national way of referring people and a full directory of services', 'Oslo review conference, victim assistance experts (theme)', true),
    ('OSLO', '38', 'REHABILITATION', 'Rehabilitation and psychological and social support, in remote areas too', 'Oslo review conference, victim assistance experts (theme)', true),
    ('OSLO', '39', 'ECONOMIC_INCLUSION', 'Education, training, work, credit and social protection are open to people', 'Not checked in a source', false),
    ('OSLO', '40', 'PROTECTION_EMERGENCIES', 'Plans for conflicts, emergencies and disasters protect survivors', 'Not checked in a source', false),
    ('OSLO', '41', 'PARTICIPATION', 'Victims and their organisations take part in what concerns them', 'Not checked in a source', false);

-- A proposal; a programme may choose others.
insert into treaty.theme_indicator (theme, indicator, pillar, place) values
    ('DATA', 'G01', '', 1), ('DATA', 'G30', '', 2),
    ('EMERGENCY_MEDICAL', 'G29', '', 1),
    ('ONGOING_MEDICAL', 'G05', 'ONGOING_MEDICAL', 1),
    ('REFERRAL_DIRECTORY', 'G10', '', 1), ('REFERRAL_DIRECTORY', 'G11', '', 2), ('REFERRAL_DIRECTORY', 'G31', '', 3),
    ('REHABILITATION', 'G05', 'REHABILITATION', 1), ('REHABILITATION', 'G06', 'REHABILITATION', 2), ('REHABILITATION', 'G15', '', 3),
    ('PSYCHOSOCIAL', 'G05', 'PSYCHOSOCIAL', 1),
    ('SOCIAL_INCLUSION', 'G05', 'SOCIAL_INCLUSION', 1),
    ('ECONOMIC_INCLUSION', 'G05', 'ECONOMIC_INCLUSION', 1),
    ('EDUCATION', 'G05', 'EDUCATION', 1),
    ('PROTECTION_EMERGENCIES', 'G05', 'PROTECTION_LEGAL', 1),
    ('PARTICIPATION', 'G32', '', 1);
