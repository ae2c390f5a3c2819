create table bulletin.schedule (
    id          text        not null,
    paper       text        not null,
    kind        text        not null,
    day         int         not null,
    shift       text        not null,
    made_at     time        not null,
    enabled     boolean     not null,
    counts_from timestamptz not null,
    version     int         not null default 0,
    constraint schedule_pkey      primary key (id),
    constraint schedule_paper_key unique (paper, kind),
    constraint schedule_day_ck    check (case kind when 'DAY' then day = 1 when 'WEEK' then day between 1 and 7
                                         else day between 1 and 10 end),
    constraint schedule_shift_ck  check (shift = 'NONE' or kind = 'WEEK' and shift in ('NEXT', 'PREVIOUS')
                                         or kind = 'DAY' and shift = 'NEXT')
);
comment on table bulletin.schedule is 'When the paper of a period is made by itself, in the period after it.';
comment on column bulletin.schedule.day is 'Of the week from Monday on; of month, quarter and year the how manieth working day.';
comment on column bulletin.schedule.shift is 'What happens where that day is no working day.';
comment on column bulletin.schedule.counts_from is 'Moments before it are not made up for: it was off, or went by another rule.';

insert into bulletin.schedule (id, paper, kind, day, shift, made_at, enabled, counts_from)
values ('bulletin-day', 'BULLETIN', 'DAY', 1, 'NONE', '08:00', true, now()),
       ('bulletin-week', 'BULLETIN', 'WEEK', 1, 'NEXT', '08:30', true, now()),
       ('bulletin-month', 'BULLETIN', 'MONTH', 1, 'NONE', '09:00', true, now()),
       ('bulletin-quarter', 'BULLETIN', 'QUARTER', 3, 'NONE', '09:00', true, now()),
       ('bulletin-year', 'BULLETIN', 'YEAR', 3, 'NONE', '09:00', true, now());

create table bulletin.run (
    id             uuid        not null,
    schedule_id    text        not null,
    period         text        not null,
    due_at         timestamptz not null,
    asked_at       timestamptz not null,
    asked_by       text,
    late           boolean     not null,
    calendar_known boolean     not null,
    constraint run_pkey          primary key (id),
    constraint run_schedule_fkey foreign key (schedule_id) references bulletin.schedule (id)
);
comment on table bulletin.run is 'What a schedule has asked for: each period once by itself, and whenever somebody wants it.';
comment on column bulletin.run.asked_by is 'Null where the moment had come; else who wanted it at once.';
comment on column bulletin.run.late is 'Made up for after a standstill.';
comment on column bulletin.run.calendar_known is 'False where the holidays of the year were not known, so that its moment went by the week.';
-- Two nodes, or a moment that is told twice, never ask for the same period twice.
create unique index run_due_key on bulletin.run (schedule_id, period) where asked_by is null;
create index run_asked_idx on bulletin.run (asked_at desc, id desc);
create index run_schedule_idx on bulletin.run (schedule_id, asked_at desc);

create table bulletin.run_issue (
    run_id   uuid    not null,
    issue_id uuid    not null,
    existing boolean not null,
    constraint run_issue_pkey       primary key (run_id, issue_id),
    constraint run_issue_run_fkey   foreign key (run_id) references bulletin.run (id),
    constraint run_issue_issue_fkey foreign key (issue_id) references bulletin.issue (id)
);
comment on column bulletin.run_issue.existing is 'It was made or being made already; no other edition was asked for.';
