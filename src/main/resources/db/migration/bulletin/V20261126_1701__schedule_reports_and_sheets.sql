-- The report is about the week that ended before: one on a running week could not be signed.
insert into bulletin.schedule (id, paper, kind, day, shift, made_at, enabled, counts_from)
values ('escalation-week', 'ESCALATION', 'WEEK', 5, 'PREVIOUS', '16:00', true, now()),
       ('unit-sheet-month', 'UNIT_SHEET', 'MONTH', 3, 'NONE', '10:00', true, now()),
       ('township-sheet-month', 'TOWNSHIP_SHEET', 'MONTH', 3, 'NONE', '10:00', true, now()),
       ('person-sheet-month', 'PERSON_SHEET', 'MONTH', 3, 'NONE', '10:00', true, now());
