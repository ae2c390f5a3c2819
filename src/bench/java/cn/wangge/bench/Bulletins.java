package cn.wangge.bench;

import static cn.wangge.bench.MonthsOfCases.LARGE;
import static cn.wangge.bench.MonthsOfCases.SMALL;
import static cn.wangge.bench.MonthsOfCases.one;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** The county's bulletin of a month of many cases, its annex, and eight bulletins asked for at once. */
final class Bulletins {

    private static final int ROUNDS = 5;

    /** Kinds and periods, each of which has cases. */
    private static final List<List<String>> EIGHT = List.of(
            List.of("MONTH", LARGE),
            List.of("MONTH", SMALL),
            List.of("QUARTER", "2025-Q3"),
            List.of("YEAR", "2025"),
            List.of("WEEK", "2025-W28"),
            List.of("WEEK", "2025-W29"),
            List.of("WEEK", "2025-W30"),
            List.of("WEEK", "2025-W31"));

    String run() throws Exception {
        try (var database = new BenchDatabase();
                var product = product(database).start();
                var owner = database.owner(BenchDatabase.OURS);
                var heap = new HeapWatch(product.pid())) {
            MonthsOfCases.make(owner);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("name", "bulletins");
            figures.put("unit", "seconds, MB of heap");
            figures.put("month", month(owner, heap));
            var reader = new SignedIn(product.port(), "centre-director");
            figures.put("annexXlsx", annex(owner, heap, reader, SMALL, "xlsx"));
            figures.put("annexCsv", annex(owner, heap, reader, SMALL, "csv"));
            figures.put("annexXlsxOfTheLargeMonth", annex(owner, heap, reader, LARGE, "xlsx"));
            figures.put("annexCsvOfTheLargeMonth", annex(owner, heap, reader, LARGE, "csv"));
            figures.put("eightAtOnce", eight(owner, heap));
            figures.put("mostResident", product.mostResidentMegabytes());
            var settings = Figures.machine(database);
            settings.put("casesOfTheMonth", MonthsOfCases.CASES);
            settings.put("entries", one(owner, "select count(*) from evaluation.entry"));
            settings.put("rounds", ROUNDS);
            figures.put("settings", settings);
            var file = Figures.write("bulletins", figures);
            return "month %s; annex XLSX %s, CSV %s; eight at once %s; %s"
                    .formatted(
                            figures.get("month"),
                            figures.get("annexXlsx"),
                            figures.get("annexCsv"),
                            figures.get("eightAtOnce"),
                            file);
        }
    }

    /** Looks for work at once, so that the waiting for it is not measured. */
    private static Child.Kind product(BenchDatabase database) throws IOException {
        var usual = Kinds.product(database);
        var environment = new HashMap<>(usual.environment());
        environment.put("WANGGE_BULLETIN_MAKEEVERY", "PT0.1S");
        return new Child.Kind(usual.name(), usual.classPath(), usual.main(), environment, usual.firstPath());
    }

    /** The first one since the start, then further editions. */
    private static Map<String, Object> month(Connection owner, HeapWatch heap) throws Exception {
        heap.afterCollection();
        heap.forget();
        var all = new ArrayList<Double>();
        for (var round = 0; round <= ROUNDS; round++) all.add(made(owner, List.of(EIGHT.get(0))));
        var found = new LinkedHashMap<String, Object>();
        found.put("secondsOfTheFirst", all.get(0));
        found.put("seconds", Figures.rounded(Figures.median(all.subList(1, all.size()), one -> one)));
        found.put("all", all);
        found.put("peakHeap", heap.peak());
        for (var format : List.of("PDF", "DOCX", "XLSX")) {
            found.put("bytesOf" + format, one(owner, """
                    select max(length(content)) from bulletin.file where audience = 'STAFF' and format = '%s'
                    """.formatted(format)));
        }
        Bench.say("month: %s", found);
        return found;
    }

    private static Map<String, Object> eight(Connection owner, HeapWatch heap) throws Exception {
        var found = new LinkedHashMap<String, Object>();
        found.put("heapBefore", heap.afterCollection());
        heap.forget();
        found.put("seconds", made(owner, EIGHT));
        found.put("peakHeap", heap.peak());
        found.put("heapAfter", heap.afterCollection());
        Bench.say("eight at once: %s", found);
        return found;
    }

    /** Asks for all of these and waits until the last is made. @return seconds */
    private static double made(Connection owner, List<List<String>> wanted) throws Exception {
        var began = System.nanoTime();
        var asked = new ArrayList<String>();
        for (var one : wanted) asked.add("('" + one.get(0) + "', '" + one.get(1) + "')");
        MonthsOfCases.execute(owner, """
                insert into bulletin.issue (id, paper, subject, kind, period, edition, state, asked_by, asked_at)
                select gen_random_uuid(), 'BULLETIN', '', kind, period,
                    (select 1 + coalesce(max(edition), 0) from bulletin.issue i where i.period = a.period), 'WAITING',
                    'bench', clock_timestamp()
                from (values %s) a (kind, period)""".formatted(String.join(", ", asked)));
        while (one(owner, "select count(*) from bulletin.issue where state = 'WAITING'") > 0) Thread.sleep(10);
        var seconds = (System.nanoTime() - began) / 1e9;
        if (one(owner, "select count(*) from bulletin.issue where state <> 'DRAFT'") > 0) {
            throw new IllegalStateException("a bulletin could not be made");
        }
        return Figures.rounded(seconds);
    }

    private static Map<String, Object> annex(
            Connection owner, HeapWatch heap, SignedIn reader, String month, String format) throws Exception {
        if (one(owner, "select count(*) from bulletin.issue where period = '" + month + "'") == 0) {
            made(owner, List.of(List.of("MONTH", month)));
        }
        var path = "/bulletins/" + issue(owner, month) + "/annex." + format;
        var before = heap.afterCollection();
        var oldBefore = heap.old();
        heap.forget();
        var all = new ArrayList<Double>();
        var rows = 0;
        for (var round = 0; round <= ROUNDS; round++) {
            var began = System.nanoTime();
            var content = reader.get(path);
            all.add(Figures.rounded((System.nanoTime() - began) / 1e9));
            rows = rows(content, format);
        }
        // One head, then every closing of the month: eight of ten cases at least.
        var least = (month.equals(LARGE) ? MonthsOfCases.CASES : MonthsOfCases.FEWER) * 8L / 10;
        if (rows <= least) throw new IllegalStateException(rows + " rows of " + path);
        var found = new LinkedHashMap<String, Object>();
        found.put("rows", rows - 1);
        found.put("secondsOfTheFirst", all.get(0));
        found.put("seconds", Figures.rounded(Figures.median(all.subList(1, all.size()), one -> one)));
        found.put("heapBefore", before);
        found.put("peakHeap", heap.peak());
        found.put("peakGrowth", Figures.rounded(heap.peak() - before));
        found.put("growthOfOld", Figures.rounded(heap.oldPeak() - oldBefore));
        found.put("heapAfter", heap.afterCollection());
        Bench.say("annex of %s as %s: %s", month, format, found);
        return found;
    }

    private static int rows(byte[] content, String format) throws IOException {
        if (format.equals("csv")) return count(content, "\r\n");
        // A stream reader stumbles over the large-file form in which such sheets are written.
        var file = Bench.FOLDER.resolve("annex.xlsx");
        Files.write(file, content);
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return count(sheet.readAllBytes(), "<row ");
        }
    }

    private static int count(byte[] content, String what) {
        var text = new String(content, StandardCharsets.UTF_8);
        var found = 0;
        for (var at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) found++;
        return found;
    }

    private static String issue(Connection owner, String month) throws SQLException {
        try (var query = owner.createStatement();
                var rows = query.executeQuery(
                        "select id from bulletin.issue where period = '" + month + "' order by edition desc limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
