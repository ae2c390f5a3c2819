package cn.wangge.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Cases of two months that nobody reported: their rows, their facts and what is counted of them, added up by the
 * product itself. Of each ten cases eight are to be closed; one of ten limits is missed.
 */
final class MonthsOfCases {

    /** The month of which bulletins are made, and a smaller one before it with an annex of 20,000 rows. */
    static final String LARGE = "2025-07";

    static final String SMALL = "2025-06";
    static final int CASES = Integer.getInteger("bench.cases", 200_000);
    static final int FEWER = CASES / 8;

    private static final List<String> CHOICES = List.of(
            choice("bench_grid", "select code from grid.grid where level = 4"),
            choice("bench_unit", "select code from organization.unit where kind = 'RESPONSIBLE'"),
            choice("bench_item", "select item_code from catalog.item_policy where valid_to is null"),
            choice("bench_person", """
                    select distinct post || ':' || person_id from organization.appointment
                    where post in ('INSPECTOR', 'GRID_LEADER', 'OPERATOR', 'SHIFT_LEADER')"""));

    private MonthsOfCases() {}

    static void make(Connection owner) throws SQLException {
        // What is made up holds together by itself: checking each row would take longer than writing it.
        execute(owner, "set session_replication_role = replica");
        execute(owner, "set work_mem = '256MB'");
        for (var choice : CHOICES) execute(owner, choice);
        execute(owner, cases(SMALL, FEWER));
        execute(owner, cases(LARGE, CASES));
        execute(owner, "analyze casefile.case_file");
        execute(owner, "select evaluation.keep_facts(array_agg(id)) from casefile.case_file");
        execute(owner, "analyze evaluation.case_fact");
        Bench.say("%d cases made up", CASES + FEWER);
        execute(owner, ENTRIES);
        execute(owner, "analyze evaluation.entry");
        for (var month : List.of(SMALL, LARGE)) {
            execute(owner, """
                    select evaluation.count_days(array_agg(d::date))
                    from generate_series(date '%1$s-01', date '%1$s-01' + interval '1 month - 1 day', '1 day') d
                    """.formatted(month));
        }
        execute(owner, "analyze");
    }

    private static String choice(String name, String codes) {
        return "create temporary table %s as select code, row_number() over (order by code) - 1 as i from (%s) c (code)"
                .formatted(name, codes);
    }

    /** Spread evenly over the month, the grids and the units; some items are much more frequent than others. */
    private static String cases(String month, int cases) {
        return """
                insert into casefile.case_file (id, number, tracking_code, channel, title, description, category_code,
                    longitude, latitude, grid_code, area_class, reported_by, status, step, responsible_unit, verification,
                    reported_at, filed_at, dispatched_at, fed_back_at, closed_at, ended_at, calendar_version)
                select md5('%1$s-' || n)::uuid, 'B%1$s-' || lpad(n::text, 6, '0'), md5('code-%1$s-' || n), 'HOTLINE',
                    '西大街与沙巷街口上水井盖缺失', '西大街与沙巷街口上水井盖缺失，夜间行人易跌落，请尽快处理。', item.code,
                    112.1745, 37.2015, grid.code, 1, 'bench', 'CLOSED', 7, unit.code, 'MET',
                    r.at, r.at + interval '2 hours', r.at + interval '3 hours', r.at + interval '2 days',
                    r.at + interval '3 days', r.at + interval '3 days', 1
                from generate_series(1, %2$d) n
                cross join lateral (select timestamptz '%1$s-01 00:00+08' + (n - 1) * interval '30 days' / %2$d as at) r
                join bench_grid grid on grid.i = n %% (select count(*) from bench_grid)
                join bench_unit unit on unit.i = n %% (select count(*) from bench_unit)
                join bench_item item
                    on item.i = floor((select count(*) from bench_item) * ((n * 7919::bigint %% 1000) / 1000.0) ^ 2)
                """.formatted(month, cases);
    }

    /** All of a case counts on the day of its report; a late one is done one, five or twenty days after, or never. */
    private static final String ENTRIES = """
            insert into evaluation.entry (case_id, measure, ordinal, on_day, settled_on, in_time, grid_code, unit_code,
                post, person_id)
            select f.case_id, m.measure, 1, f.reported_on,
                f.reported_on + case when not fate.late then null when fate.x < 95 then 1 when fate.x < 98 then 5
                    when fate.x < 99 then 20 end,
                not fate.late, f.grid_code, f.unit_code,
                case when m.limited and m.measure <> 'SIGN_OFF' then split_part(p.code, ':', 1) end,
                case when m.limited and m.measure <> 'SIGN_OFF' then split_part(p.code, ':', 2) end
            from (select *, right(number, 6)::int as n from evaluation.case_fact) f
            join bench_person p on p.i = f.n %% (select count(*) from bench_person)
            cross join (select *, row_number() over (order by measure) as i from %s) m
            cross join lateral (select f.n / 10 %% 100 as x, m.limited and f.n / 10 %% 100 >= 90 as late) fate
            where (f.n + m.i) %% 10 < m.tenths
            """.formatted(YearOfFigures.MEASURES);

    static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    static long one(Connection owner, String sql) throws SQLException {
        try (var query = owner.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
