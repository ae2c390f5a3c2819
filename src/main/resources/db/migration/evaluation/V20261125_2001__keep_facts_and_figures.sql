create schema evaluation;

-- What the module reads of its neighbours below; the sanctioned place for joins across owners.
create view evaluation.case_source as
select c.id as case_id, c.number, c.title, c.channel, c.category_code, c.grid_code, c.responsible_unit, c.status,
       c.reported_by, c.on_behalf_of, c.exempted, c.split_from, c.return_count, c.reported_at, c.filed_at, c.closed_at,
       c.ended_at, c.log_sequence
from casefile.case_file c;
comment on view evaluation.case_source is 'What figures are made of, as the case has it.';

create view evaluation.answer_source as
select a.case_id, a.part, a.decision, a.answered_by, a.answered_at, a.fields ->> 'unit' as unit_code,
       a.fields ->> 'satisfaction' as satisfaction
from casework.answer a;
comment on view evaluation.answer_source is 'What people answered, by the part they had.';

create view evaluation.request_source as
select r.case_id, r.kind, r.ordinal, r.state, r.unit_code, r.asked_at, r.decided_at
from casework.request r;
comment on view evaluation.request_source is 'What was asked for beside the road.';

create view evaluation.deadline_source as
select d.case_id, d.kind, d.round, d.started_at, d.ended_at, coalesce(m.due_at, d.due_at) as red_at,
       m.fired_at as red_fired_at, w.claimed_by
from deadline.case_deadline d
left join deadline.deadline_moment m on m.deadline_id = d.id and m.share = 100
left join casework.worklist w on w.case_id = d.case_id and w.deadline_id = d.id;
comment on view evaluation.deadline_source is 'Limits of cases, when all of each was used up, and who holds the item.';

create table evaluation.moved_case (
    id      bigint generated always as identity,
    case_id uuid not null,
    constraint moved_case_pkey primary key (id)
);
comment on table evaluation.moved_case is 'Cases with a new log entry, whose facts are to be made again; written with the entry.';

-- The log is what every change of a case has in common; so no change can be missed, and a command needs no statement more.
create function evaluation.remember_moved_cases() returns trigger language plpgsql as $$
begin
    insert into evaluation.moved_case (case_id) select distinct case_id from logged;
    return null;
end
$$;
create trigger case_log_moves_evaluation after insert on casefile.case_log
    referencing new table as logged for each statement execute function evaluation.remember_moved_cases();
insert into evaluation.moved_case (case_id) select id from casefile.case_file order by number;

create table evaluation.case_fact (
    case_id       uuid not null,
    number        text not null,
    title         text not null,
    category_code text,
    grid_code     text not null,
    unit_code     text,
    status        text not null,
    reported_on   date not null,
    ended_on      date,
    exempted      boolean not null,
    log_sequence  int  not null,
    constraint case_fact_pkey      primary key (case_id),
    constraint case_fact_case_fkey foreign key (case_id) references casefile.case_file (id)
);
comment on table evaluation.case_fact is 'One row per case, as its log stood at the entry named.';

create table evaluation.entry (
    case_id    uuid    not null,
    measure    text    not null,
    ordinal    int     not null,
    on_day     date    not null,
    settled_on date,
    in_time    boolean not null,
    grid_code  text    not null,
    unit_code  text,
    person_id  text,
    post       text,
    constraint entry_pkey       primary key (case_id, measure, ordinal),
    constraint entry_case_fkey  foreign key (case_id) references evaluation.case_fact (case_id) on delete cascade,
    constraint entry_settled_ck check (settled_on is null or not in_time)
);
comment on table evaluation.entry is 'One thing that counts: on which day, for which place, unit and person.';
comment on column evaluation.entry.on_day is 'The day on which it counts: the earlier of the day when it was due and that when it was done.';
comment on column evaluation.entry.settled_on is 'Of what was not in time: when it was done after all.';
create index entry_day_idx on evaluation.entry (on_day, measure);
create index entry_settled_idx on evaluation.entry (settled_on, measure) where settled_on is not null;

create table evaluation.tally (
    grain      text    not null,
    on_day     date    not null,
    subject    text    not null,
    code       text    not null,
    measure    text    not null,
    in_time    boolean not null,
    settled_on date,
    n          int     not null,
    constraint tally_key      unique nulls not distinct (subject, grain, on_day, code, measure, in_time, settled_on),
    constraint tally_grain_ck check (grain in ('DAY', 'MONTH')),
    constraint tally_n_ck     check (n > 0)
);
comment on table evaluation.tally is 'Entries counted per subject and day, and the days added up per month.';
create index tally_settled_idx on evaluation.tally (subject, grain, settled_on) where settled_on is not null;
create index tally_code_idx on evaluation.tally (code, subject, grain, on_day);

-- Counts these days again, and the months they lie in.
create function evaluation.count_days(days date[]) returns void language plpgsql as $$
declare
    months date[] := (select array_agg(distinct date_trunc('month', d)::date) from unnest(days) d);
begin
    delete from evaluation.tally where grain = 'DAY' and subject = any (array ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'GRID', 'UNIT', 'POST'])
        and on_day = any (days);
    insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
    select 'DAY', e.on_day, s.subject, s.code, e.measure, e.in_time, e.settled_on, count(*)
    from evaluation.entry e
    cross join lateral (values ('COUNTY', left(e.grid_code, 6)),
                               ('TOWNSHIP', case when length(e.grid_code) >= 9 then left(e.grid_code, 9) end),
                               ('VILLAGE', case when length(e.grid_code) >= 12 then left(e.grid_code, 12) end),
                               ('GRID', case when length(e.grid_code) = 15 then e.grid_code end),
                               ('UNIT', e.unit_code),
                               ('POST', e.post || ':' || e.person_id)) s (subject, code)
    where e.on_day = any (days) and s.code is not null
    group by e.on_day, s.subject, s.code, e.measure, e.in_time, e.settled_on;
    delete from evaluation.tally where grain = 'MONTH' and subject = any (array ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'GRID', 'UNIT', 'POST'])
        and on_day = any (months);
    insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
    select 'MONTH', m.first, t.subject, t.code, t.measure, t.in_time, date_trunc('month', t.settled_on)::date, sum(t.n)
    from unnest(months) m (first)
    join evaluation.tally t on t.grain = 'DAY' and t.on_day >= m.first and t.on_day < m.first + interval '1 month'
        and t.subject = any (array ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'GRID', 'UNIT', 'POST'])
    group by m.first, t.subject, t.code, t.measure, t.in_time, date_trunc('month', t.settled_on)::date;
end
$$;

create table evaluation.rebuild (
    id          int         generated always as identity,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    upto        text        not null,
    total       int         not null,
    done        int         not null default 0,
    differing   int         not null default 0,
    last_number text        not null default '',
    finished_at timestamptz,
    constraint rebuild_pkey primary key (id)
);
comment on table evaluation.rebuild is 'A full recomputation from the log, how far it has come, and how many cases differed from what was stored.';
create unique index rebuild_open_key on evaluation.rebuild ((true)) where finished_at is null;

create table evaluation.formula (
    edition    text not null,
    valid_from date not null,
    title      text not null,
    source     text not null,
    constraint formula_pkey primary key (edition)
);
comment on table evaluation.formula is 'Editions of indicators, weights, bands and grades; a period goes by the one valid on its last day.';

create table evaluation.indicator (
    edition     text not null,
    code        text not null,
    position    int  not null,
    name        text not null,
    name_en     text not null,
    numerator   text not null,
    denominator text,
    meaning     text not null,
    source      text not null,
    constraint indicator_pkey         primary key (edition, code),
    constraint indicator_formula_fkey foreign key (edition) references evaluation.formula (edition)
);
comment on table evaluation.indicator is 'How a figure is made; without a denominator it is a number of things.';

create table evaluation.weight (
    edition   text          not null,
    object    text          not null,
    indicator text          not null,
    position  int           not null,
    points    text          not null,
    weight    numeric(5, 4) not null,
    constraint weight_pkey           primary key (edition, object, indicator),
    constraint weight_indicator_fkey foreign key (edition, indicator) references evaluation.indicator (edition, code),
    constraint weight_weight_ck      check (weight between 0 and 1)
);
comment on table evaluation.weight is 'What an indicator weighs in the score of an object; 0 is shown and weighs nothing.';

create table evaluation.band (
    edition    text not null,
    band       text not null,
    area_class int  not null,
    upto       numeric,
    points     int  not null,
    constraint band_key          unique nulls not distinct (edition, band, area_class, upto),
    constraint band_formula_fkey foreign key (edition) references evaluation.formula (edition)
);
comment on table evaluation.band is 'Points for a number: those of the lowest bound that it does not pass; no bound is the rest.';

create table evaluation.grade (
    edition     text not null,
    grade       text not null,
    from_points int  not null,
    constraint grade_pkey         primary key (edition, grade),
    constraint grade_formula_fkey foreign key (edition) references evaluation.formula (edition)
);
comment on table evaluation.grade is 'From how many points on a score has the grade.';
