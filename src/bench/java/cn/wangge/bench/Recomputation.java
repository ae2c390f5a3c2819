package cn.wangge.bench;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * A full recomputation of the figures of many cases, beside PostgreSQL reading the same rows out one table after the
 * other. A few cases are carried through by people; the others are copies of these, spread over a year.
 */
final class Recomputation {

    private static final int CARRIED = 10;
    private static final int COPIES = Integer.getInteger("bench.cases", 20_000) / CARRIED;

    /** What a story is read from: the name of the case's id there, and the moments that a copy moves. */
    private record Source(String table, String id, String caseId, List<String> moments) {}

    private static final List<Source> SOURCES = List.of(
            new Source(
                    "casefile.case_file",
                    "id",
                    "id",
                    List.of("reported_at", "filed_at", "dispatched_at", "fed_back_at", "closed_at", "ended_at")),
            new Source("casework.answer", "item_id", "case_id", List.of("answered_at")),
            new Source("casework.request", "id", "case_id", List.of("asked_at", "decided_at")),
            new Source(
                    "deadline.case_deadline",
                    "id",
                    "case_id",
                    List.of("started_at", "ended_at", "due_at", "yellow_at")),
            new Source("deadline.deadline_moment", "deadline_id", "deadline_id", List.of("due_at", "fired_at")));

    String run() throws Exception {
        try (var database = new BenchDatabase();
                var product = product(database).start();
                var owner = database.owner(BenchDatabase.OURS)) {
            for (var i = 0; i < CARRIED; i++) new ProductClient(product.port()).carry(new Silent());
            awaitNothingMoved(owner);
            for (var source : SOURCES) copy(owner, source);
            execute(owner, "analyze");
            var figures = new LinkedHashMap<String, Object>();
            figures.put("name", "recomputation");
            figures.put("unit", "cases a second");
            var written = rebuilt(owner);
            var compared = new ArrayList<Double>();
            for (var i = 0; i < 3; i++) compared.add(rebuilt(owner));
            var reading = new ArrayList<Double>();
            for (var i = 0; i < 3; i++) reading.add(read(owner));
            var baseline = Figures.median(reading, rate -> rate);
            var ours = Figures.median(compared, rate -> rate);
            figures.put("ours", Figures.rounded(ours));
            figures.put("writingAll", Figures.rounded(written));
            figures.put("baseline", Figures.rounded(baseline));
            figures.put("ratio", Figures.rounded(ours / baseline));
            figures.put("ratioWritingAll", Figures.rounded(written / baseline));
            var settings = Figures.machine(database);
            settings.put("cases", CARRIED * (COPIES + 1));
            settings.put("baselineIs", "COPY of the same rows of the five tables and the entries, to nowhere");
            figures.put("settings", settings);
            var file = Figures.write("recomputation", figures);
            return "%.0f cases/s where nothing differs, %.0f where all is written, PostgreSQL reads %.0f; ratios %.2f and %.2f; %s"
                    .formatted(ours, written, baseline, ours / baseline, written / baseline, file);
        }
    }

    /** Looks for work at once, so that the waiting for it is not measured. */
    private static Child.Kind product(BenchDatabase database) throws Exception {
        var usual = Kinds.product(database);
        var environment = new HashMap<>(usual.environment());
        environment.put("WANGGE_EVALUATION_FOLLOWEVERY", "PT0.1S");
        return new Child.Kind(usual.name(), usual.classPath(), usual.main(), environment, usual.firstPath());
    }

    private record Silent() implements Tally {
        @Override
        public void completed(String step, long nanos) {}

        @Override
        public boolean isOver() {
            return false;
        }
    }

    /** The same row for another case: ids follow from those copied, and each copy is somewhat older than the one before. */
    private static void copy(Connection owner, Source source) throws SQLException {
        var moved = new ArrayList<String>();
        for (var moment : source.moments()) {
            moved.add("'%1$s', t.%1$s - n * interval '360 days' / %2$d".formatted(moment, COPIES));
        }
        var number = source.table().equals("casefile.case_file") ? ", 'number', 'Z' || t.number || '-' || n" : "";
        execute(owner, """
                insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(
                    '%2$s', md5(t.%2$s::text || n)::uuid, '%3$s', md5(t.%3$s::text || n)::uuid, %4$s%5$s))).*
                from %1$s t cross join generate_series(1, %6$d) n
                """.formatted(
                        source.table(), source.id(), source.caseId(), String.join(", ", moved), number, COPIES));
    }

    private static double rebuilt(Connection owner) throws Exception {
        execute(owner, """
                insert into evaluation.rebuild (asked_by, asked_at, upto, total)
                select 'bench', now(), max(number), count(*) from casefile.case_file""");
        while (number(owner, "select count(*) from evaluation.rebuild where finished_at is null") > 0) {
            Thread.sleep(20);
        }
        var cases = number(owner, "select done from evaluation.rebuild order by id desc limit 1");
        var began =
                "select extract(epoch from finished_at - asked_at) * 1000 from evaluation.rebuild order by id desc limit 1";
        var rate = cases * 1000.0 / number(owner, began);
        Bench.say("%d cases at %.0f a second", cases, rate);
        return rate;
    }

    private static double read(Connection owner) throws Exception {
        var copy = owner.unwrap(PGConnection.class).getCopyAPI();
        var cases = number(owner, "select count(*) from casefile.case_file");
        var began = System.nanoTime();
        for (var source : SOURCES)
            copy.copyOut("copy " + source.table() + " to stdout", OutputStream.nullOutputStream());
        copy.copyOut("copy evaluation.entry to stdout", OutputStream.nullOutputStream());
        return cases * 1e9 / (System.nanoTime() - began);
    }

    private static void awaitNothingMoved(Connection owner) throws Exception {
        while (number(owner, "select count(*) from evaluation.moved_case") > 0) Thread.sleep(50);
    }

    private static long number(Connection owner, String sql) throws SQLException {
        try (var query = owner.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
