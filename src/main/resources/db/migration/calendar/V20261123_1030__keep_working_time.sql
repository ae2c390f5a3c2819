create schema calendar;

create table calendar.version (
    id           int         not null,
    effective_at timestamptz not null,
    note         text        not null,
    constraint version_pkey    primary key (id),
    constraint version_id_ck   check (id > 0),
    constraint version_note_ck check (length(trim(note)) > 0)
);
comment on table calendar.version is 'What was known about working time, and since when; every published change adds one.';

create table calendar.day_exception (
    day_on        date not null,
    since_version int  not null,
    until_version int,
    works         bool not null,
    name          text not null,
    source        text not null,
    constraint day_exception_pkey       primary key (day_on, since_version),
    constraint day_exception_since_fkey foreign key (since_version) references calendar.version (id),
    constraint day_exception_until_fkey foreign key (until_version) references calendar.version (id),
    constraint day_exception_until_ck   check (until_version > since_version)
);
comment on table calendar.day_exception is 'A day that departs from the week: a holiday, or a make-up workday (works). Holds from one version to before another.';
create unique index day_exception_current_key on calendar.day_exception (day_on) where until_version is null;

create table calendar.work_slot (
    id           int     not null,
    township     text,
    season_from  char(5) not null,
    season_to    char(5) not null,
    from_time    time    not null,
    until_time   time    not null,
    effective_on date    not null,
    ends_on      date,
    constraint work_slot_pkey        primary key (id),
    constraint work_slot_township_ck check (township ~ '^[0-9]{9}$'),
    constraint work_slot_season_ck   check (season_from ~ '^[01][0-9]-[0-3][0-9]$' and season_to ~ '^[01][0-9]-[0-3][0-9]$'),
    constraint work_slot_time_ck     check (until_time > from_time or until_time = '00:00'),
    constraint work_slot_ends_ck     check (ends_on > effective_on)
);
comment on table calendar.work_slot is 'Hours of a working day in a season (MM-DD, both ends included, may run over the new year), from a day to before another.';
comment on column calendar.work_slot.township is 'Null for the whole county; the slots of a township replace those of the county on the days they cover.';
comment on column calendar.work_slot.until_time is '00:00 is midnight at the end of the day.';
