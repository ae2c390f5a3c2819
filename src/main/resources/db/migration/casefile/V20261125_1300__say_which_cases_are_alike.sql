create table casefile.likeness (
    category_code   text        not null,
    metres          int         not null,
    hours           int         not null,
    recurrence_days int         not null,
    changed_by      text        not null,
    changed_at      timestamptz not null,
    constraint likeness_pkey      primary key (category_code),
    constraint likeness_metres_ck check (metres between 1 and 2000),
    constraint likeness_hours_ck  check (hours between 1 and 8760),
    constraint likeness_days_ck   check (recurrence_days between 0 and 3650)
);
comment on table casefile.likeness is 'How near two reports of an item lie in place and time to be held for the same matter.';
comment on column casefile.likeness.category_code is 'The item; the empty code stands for every item without a row of its own.';
comment on column casefile.likeness.recurrence_days is 'For so long after a closing the same item at the same place is a recurrence (反复发生).';
-- Domain notes, section 5.3; half a year for a recurrence: screen words, section 2.
insert into casefile.likeness (category_code, metres, hours, recurrence_days, changed_by, changed_at)
values ('', 50, 24, 183, 'system', timestamptz '2026-11-23 00:00+08');
