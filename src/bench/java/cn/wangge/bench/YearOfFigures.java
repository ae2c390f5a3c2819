package cn.wangge.bench;

import cn.wangge.testing.Centre;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Standings of a county with ten million cases a year, asked for over the contract. The counts are made up: every
 * grid has all measures each month, those with a limit late ones too, done in three different months or never.
 */
final class YearOfFigures {

    static final int CASES = 10_000_000;

    private static final List<String> SUBJECTS =
            List.of("county", "township", "village", "grid", "unit", "leader", "post");
    /** A year reads years, a quarter and a month read months, a week and a day read days; only July has days. */
    private static final List<String> PERIODS = List.of("2025", "2025-Q3", "2025-07", "2025-W29", "2025-07-15");

    private static final int ROUNDS = 7;

    /** What is counted of ten cases, and whether it has a limit. */
    static final String MEASURES = """
            (values ('REPORTED', 10, false), ('PUBLIC_REPORTED', 4, false), ('VALID', 9, true), ('SELF_SETTLED', 2, false),
                ('ACCEPTED', 6, true), ('SEND_CONFIRMATION', 3, true), ('CONFIRMATION', 3, true), ('FILED', 8, false),
                ('PUBLIC_FILED', 3, false), ('OWN_FILED', 5, false), ('MISSED', 1, false), ('FILING_APPROVAL', 8, true),
                ('DECOMPOSITION', 8, true), ('DISPATCH', 9, true), ('SIGNING', 9, true), ('SIGN_OFF', 9, true),
                ('HANDLING', 8, true), ('CLOSING', 8, true), ('CLOSING_APPROVAL', 8, true), ('REWORK', 1, false),
                ('RETURN', 1, false), ('EXTENSION', 1, false), ('SUPERVISION', 1, false), ('SEND_VERIFICATION', 8, true),
                ('VERIFICATION', 8, true), ('PASSED', 7, false), ('SURVEY', 2, false), ('SURVEY_REACHED', 2, false),
                ('SOLVED', 2, false), ('SATISFIED', 2, false)) m (measure, tenths, limited)""";

    /** In time, late with the day of completion a while after, and open. */
    private static final String FATES = """
            (values (true, null::interval, 90), (false, interval '1 %1$s', 5), (false, interval '2 %1$s', 3),
                (false, interval '3 %1$s', 1), (false, null, 1)) f (in_time, after, percent)""";

    String run() throws Exception {
        try (var database = new BenchDatabase();
                var product = Kinds.product(database).start()) {
            try (var owner = database.owner(BenchDatabase.OURS)) {
                count(owner);
                var figures = measured(new Centre(product.port()), owner);
                figures.put("settings", settings(database, owner));
                var file = Figures.write("figures", figures);
                return "year: %s; %s".formatted(figures.get("2025"), file);
            }
        }
    }

    private static void count(Connection owner) throws SQLException {
        execute(owner, counts("MONTH", "month", "2025-01-01", "2025-12-01", CASES / 12.0));
        execute(owner, counts("DAY", "day", "2025-07-01", "2025-07-31", CASES / 365.0));
        execute(owner, """
                insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
                select 'YEAR', date_trunc('year', on_day)::date, subject, code, measure, in_time,
                    date_trunc('year', settled_on)::date, sum(n)
                from evaluation.tally where grain = 'MONTH' group by 2, 3, 4, 5, 6, 7""");
        for (var digits : Map.of("VILLAGE", 12, "TOWNSHIP", 9, "COUNTY", 6).entrySet()) {
            execute(owner, """
                    insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
                    select grain, on_day, '%s', left(code, %d), measure, in_time, settled_on, sum(n)
                    from evaluation.tally where subject = 'GRID' group by 1, 2, 4, 5, 6, 7
                    """.formatted(digits.getKey(), digits.getValue()));
        }
        share(owner, "UNIT", "select code from organization.unit where kind = 'RESPONSIBLE'");
        share(owner, "POST", """
                select distinct post || ':' || person_id as code from organization.appointment
                where post in ('INSPECTOR', 'GRID_LEADER', 'OPERATOR', 'SHIFT_LEADER')""");
        share(owner, "LEADER", """
                select distinct unit_code || ':' || person_id as code from organization.appointment
                where post = 'UNIT_LEADER' and unit_code is not null""");
        execute(owner, "analyze evaluation.tally");
    }

    private static String counts(String grain, String step, String from, String to, double cases) {
        return """
                insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
                select '%s', d::date, 'GRID', g.code, m.measure, f.in_time, (d + f.after)::date,
                    greatest(1, (%s / count(*) over (partition by d, m.measure, f.in_time, f.after)
                        * m.tenths / 10 * f.percent / 100)::int)
                from generate_series(date '%s', date '%s', interval '1 %s') d
                cross join (select code from grid.grid where level = 4) g
                cross join %s
                join %s on f.in_time or m.limited
                """.formatted(grain, cases, from, to, step, MEASURES, FATES.formatted(step));
    }

    /** The same counts shared out among others. */
    private static void share(Connection owner, String subject, String codes) throws SQLException {
        execute(owner, """
                insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
                select t.grain, t.on_day, '%s', c.code, t.measure, t.in_time, t.settled_on,
                    greatest(1, t.n / (count(*) over (partition by t.ctid)))
                from evaluation.tally t cross join (%s) c where t.subject = 'COUNTY'
                """.formatted(subject, codes));
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, Object> measured(Centre centre, Connection owner) throws SQLException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("name", "figures");
        figures.put("unit", "milliseconds a standing of all subjects of a kind, over HTTP, as JSON");
        for (var period : PERIODS) {
            var each = new LinkedHashMap<String, Double>();
            for (var subject : SUBJECTS) {
                var path = "/api/v1/evaluations?subject=" + subject + "&period=" + period;
                each.put(subject, median(() -> {
                    var reply = centre.get("centre-director", path);
                    if (reply.status() != 200 || reply.body().get("rows").isEmpty()) throw new AssertionError(path);
                }));
            }
            Bench.say("%s: %s", period, each);
            figures.put(period, each);
        }
        var counted = median(() -> execute(owner, """
                select count(*), sum(n) from evaluation.tally
                where subject = 'GRID' and grain = 'YEAR' and on_day = '2025-01-01'"""));
        figures.put("postgresqlAddsTheSameRowsOfGrids", counted);
        var grids = (Double) ((Map<?, ?>) figures.get("2025")).get("grid");
        figures.put("ratioOfGridsToThat", Figures.rounded(grids / counted));
        return figures;
    }

    private interface Work {
        void go() throws SQLException;
    }

    /** After two rounds that only warm up. */
    private static double median(Work work) throws SQLException {
        var all = new ArrayList<Double>();
        for (var round = -2; round < ROUNDS; round++) {
            var began = System.nanoTime();
            work.go();
            if (round >= 0) all.add((System.nanoTime() - began) / 1e6);
        }
        return Figures.rounded(Figures.median(all, millis -> millis));
    }

    private static Map<String, Object> settings(BenchDatabase database, Connection owner) throws Exception {
        var settings = Figures.machine(database);
        settings.put("cases", CASES);
        settings.put("rounds", ROUNDS);
        try (var query = owner.createStatement();
                var rows = query.executeQuery("""
                        select grain, subject, count(*), count(distinct code) from evaluation.tally group by 1, 2""")) {
            while (rows.next()) {
                settings.put(
                        "rows " + rows.getString(1) + " " + rows.getString(2),
                        rows.getLong(3) + " of " + rows.getLong(4) + " subjects");
            }
        }
        return settings;
    }
}
