create view evaluation.leader_source as
select a.person_id, a.unit_code, p.demo, a.valid_from, a.valid_to
from organization.appointment a
join organization.person p on p.id = a.person_id
where a.post = 'UNIT_LEADER' and a.unit_code is not null and (a.valid_to is null or a.valid_to > a.valid_from);
comment on view evaluation.leader_source is 'Who leads which unit from which day on; valid_to is the first day after.';

-- For whom an entry counts. Of a leader only what he signs himself is counted here, what nobody took in hand
-- under an empty name; the rest of his figures are those of his unit on his days.
create function evaluation.subjects_of(measure text, grid_code text, unit_code text, post text, person_id text)
    returns table (subject text, code text) language sql immutable as $$
    select s.subject, s.code
    from (values ('COUNTY', left(grid_code, 6)),
                 ('TOWNSHIP', case when length(grid_code) >= 9 then left(grid_code, 9) end),
                 ('VILLAGE', case when length(grid_code) >= 12 then left(grid_code, 12) end),
                 ('GRID', case when length(grid_code) = 15 then grid_code end),
                 ('UNIT', unit_code),
                 ('POST', case when post <> 'UNIT_LEADER' then post || ':' || person_id end),
                 ('LEADER', case when measure = 'SIGN_OFF' then unit_code || ':' || coalesce(person_id, '') end)) s (subject, code)
    where s.code is not null
$$;

alter table evaluation.tally
    drop constraint tally_grain_ck,
    add constraint tally_grain_ck check (grain in ('DAY', 'MONTH', 'YEAR'));
comment on table evaluation.tally is 'Entries counted per subject and day, and the days added up per month and year.';

-- Counts these days again, and the months and years they lie in.
create or replace function evaluation.count_days(days date[]) returns void language plpgsql as $$
declare
    months date[] := (select array_agg(distinct date_trunc('month', d)::date) from unnest(days) d);
    years date[] := (select array_agg(distinct date_trunc('year', d)::date) from unnest(days) d);
    subjects text[] := array ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'GRID', 'UNIT', 'POST', 'LEADER'];
begin
    delete from evaluation.tally where grain = 'DAY' and subject = any (subjects) and on_day = any (days);
    insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
    select 'DAY', e.on_day, s.subject, s.code, e.measure, e.in_time, e.settled_on, count(*)
    from evaluation.entry e
    cross join lateral evaluation.subjects_of(e.measure, e.grid_code, e.unit_code, e.post, e.person_id) s
    where e.on_day = any (days)
    group by e.on_day, s.subject, s.code, e.measure, e.in_time, e.settled_on;
    delete from evaluation.tally where grain = 'MONTH' and subject = any (subjects) and on_day = any (months);
    insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
    select 'MONTH', m.first, t.subject, t.code, t.measure, t.in_time, date_trunc('month', t.settled_on)::date, sum(t.n)
    from unnest(months) m (first)
    join evaluation.tally t on t.grain = 'DAY' and t.on_day >= m.first and t.on_day < m.first + interval '1 month'
        and t.subject = any (subjects)
    group by m.first, t.subject, t.code, t.measure, t.in_time, date_trunc('month', t.settled_on)::date;
    delete from evaluation.tally where grain = 'YEAR' and subject = any (subjects) and on_day = any (years);
    insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
    select 'YEAR', y.first, t.subject, t.code, t.measure, t.in_time, date_trunc('year', t.settled_on)::date, sum(t.n)
    from unnest(years) y (first)
    join evaluation.tally t on t.grain = 'MONTH' and t.on_day >= y.first and t.on_day < y.first + interval '1 year'
        and t.subject = any (subjects)
    group by y.first, t.subject, t.code, t.measure, t.in_time, date_trunc('year', t.settled_on)::date;
end
$$;

-- Adds entries to the counts and takes away others (n below nothing), days, months and years alike: a case that moves
-- costs what it changes, however many others count on the same day.
create function evaluation.shift_counts(measures text[], days date[], settled date[], in_times boolean[], grids text[],
    units text[], posts text[], persons text[], ns int[]) returns void language sql as $$
    merge into evaluation.tally t
    using (
        select s.subject, g.grain, g.on_day, s.code, e.measure, e.in_time, g.settled_on, sum(e.n)::int as n
        from unnest(measures, days, settled, in_times, grids, units, posts, persons, ns)
            e (measure, on_day, settled_on, in_time, grid_code, unit_code, post, person_id, n)
        cross join lateral evaluation.subjects_of(e.measure, e.grid_code, e.unit_code, e.post, e.person_id) s
        cross join lateral (values
            ('DAY', e.on_day, e.settled_on),
            ('MONTH', date_trunc('month', e.on_day)::date, date_trunc('month', e.settled_on)::date),
            ('YEAR', date_trunc('year', e.on_day)::date, date_trunc('year', e.settled_on)::date)) g (grain, on_day, settled_on)
        group by s.subject, g.grain, g.on_day, s.code, e.measure, e.in_time, g.settled_on
        having sum(e.n) <> 0
    ) m on t.subject = m.subject and t.grain = m.grain and t.on_day = m.on_day and t.code = m.code
        and t.measure = m.measure and t.in_time = m.in_time and t.settled_on is not distinct from m.settled_on
    when matched and t.n + m.n <= 0 then delete
    when matched then update set n = t.n + m.n
    when not matched and m.n > 0 then
        insert (grain, on_day, subject, code, measure, in_time, settled_on, n)
        values (m.grain, m.on_day, m.subject, m.code, m.measure, m.in_time, m.settled_on, m.n)
$$;

-- The facts of cases as their rows have them now, in one statement.
create function evaluation.keep_facts(ids uuid[]) returns void language sql as $$
    insert into evaluation.case_fact (case_id, number, title, category_code, grid_code, unit_code, status, reported_on,
        ended_on, exempted, log_sequence)
    select c.case_id, c.number, c.title, c.category_code, c.grid_code, c.responsible_unit, c.status,
           (c.reported_at at time zone 'Asia/Shanghai')::date, (c.ended_at at time zone 'Asia/Shanghai')::date,
           c.exempted, c.log_sequence
    from evaluation.case_source c
    where c.case_id = any (ids)
    on conflict (case_id) do update set
        title = excluded.title, category_code = excluded.category_code, grid_code = excluded.grid_code,
        unit_code = excluded.unit_code, status = excluded.status, reported_on = excluded.reported_on,
        ended_on = excluded.ended_on, exempted = excluded.exempted, log_sequence = excluded.log_sequence
    where evaluation.case_fact.log_sequence <> excluded.log_sequence
        or evaluation.case_fact.grid_code <> excluded.grid_code or evaluation.case_fact.title <> excluded.title
$$;

-- Writes the entries of these cases anew; ids names an entry's case.
create function evaluation.replace_entries(changed uuid[], ids uuid[], measures text[], days date[], settled date[],
    in_times boolean[], grids text[], units text[], posts text[], persons text[]) returns void language sql as $$
    delete from evaluation.entry where case_id = any (changed);
    insert into evaluation.entry (case_id, measure, ordinal, on_day, settled_on, in_time, grid_code, unit_code, post, person_id)
    select e.case_id, e.measure, row_number() over (partition by e.case_id, e.measure order by e.place), e.on_day,
           e.settled_on, e.in_time, e.grid_code, e.unit_code, e.post, e.person_id
    from unnest(ids, measures, days, settled, in_times, grids, units, posts, persons) with ordinality
        e (case_id, measure, on_day, settled_on, in_time, grid_code, unit_code, post, person_id, place)
$$;

-- A recomputation counts the days month by month when its cases are done, so that the newest figures never wait for long.
alter table evaluation.rebuild add column counted_upto date;
comment on column evaluation.rebuild.counted_upto is 'The last day that was counted again after all cases were; null before.';

-- What has been counted so far, added up by years.
insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
select 'YEAR', date_trunc('year', on_day)::date, subject, code, measure, in_time, date_trunc('year', settled_on)::date, sum(n)
from evaluation.tally
where grain = 'MONTH'
group by date_trunc('year', on_day), subject, code, measure, in_time, date_trunc('year', settled_on);

-- Every case may have been signed off.
insert into evaluation.moved_case (case_id) select id from casefile.case_file order by number;
