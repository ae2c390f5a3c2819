package cn.wangge.bench;

import cn.wangge.bench.Load.Done;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whole cases by four and by eight clients, the two sides in turn and then in reverse. */
final class Lifecycle {

    private static final List<Integer> CLIENTS = List.of(4, 8);
    private static final int COUNTED_CASES = 5;

    private final int seconds = Bench.seconds();

    /** What was seen of one side. */
    private static final class Side {
        final String name;
        final String database;
        final Supplier<Client> clients;
        final Map<Integer, List<Double>> rates = new TreeMap<>();
        final List<Done> done = new ArrayList<>();

        Side(String name, String database, Supplier<Client> clients) {
            this.name = name;
            this.database = database;
            this.clients = clients;
        }

        double perSecond(int count) {
            return Figures.median(rates.getOrDefault(count, List.of()), rate -> rate);
        }

        double perSecond() {
            return Figures.mean(CLIENTS, count -> perSecond(count));
        }
    }

    String run() throws Exception {
        try (var database = new BenchDatabase();
                var product = Kinds.product(database).start();
                var engine = Kinds.stock(database).start()) {
            var ours = new Side("ours", BenchDatabase.OURS, () -> new ProductClient(product.port()));
            var stock = new Side("baseline", BenchDatabase.STOCK, () -> new StockClient(engine.port()));
            // As long again, so that the compilers have done their work before anything counts.
            for (var side : List.of(ours, stock)) Load.run(side.clients, 8, seconds);
            var counted = Map.of("ours", count(database, ours), "baseline", count(database, stock));
            for (var clients : CLIENTS) for (var side : List.of(ours, stock)) measure(side, clients);
            for (var clients : List.of(8, 4)) for (var side : List.of(stock, ours)) measure(side, clients);
            return written(database, ours, stock, counted);
        }
    }

    private static Counting count(BenchDatabase database, Side side) throws Exception {
        var counting = new Counting(database, side.database);
        var client = side.clients.get();
        for (var i = 0; i < COUNTED_CASES; i++) client.carry(counting);
        return counting;
    }

    private void measure(Side side, int clients) throws InterruptedException {
        var done = Load.run(side.clients, clients, seconds);
        var rates = Load.rates(done, seconds);
        side.rates.computeIfAbsent(clients, count -> new ArrayList<>()).addAll(rates);
        side.done.addAll(done);
        Bench.say("%s, %d clients: %.0f actions/s", side.name, clients, Figures.median(rates, rate -> rate));
    }

    private String written(BenchDatabase database, Side ours, Side stock, Map<String, Counting> counted)
            throws Exception {
        var ratio = ours.perSecond() / stock.perSecond();
        var figures = new LinkedHashMap<String, Object>();
        figures.put("name", "lifecycle");
        figures.put("ours", Figures.rounded(ours.perSecond()));
        figures.put("baseline", Figures.rounded(stock.perSecond()));
        figures.put("ratio", Figures.rounded(ratio));
        figures.put("unit", "completed actions per second");
        var our = counted.get("ours");
        var their = counted.get("baseline");
        figures.put("statementsPerAction", Figures.rounded(our.statementsPerAction()));
        figures.put("commitsPerAction", Figures.rounded(our.commitsPerAction()));
        figures.put("baselineStatementsPerAction", Figures.rounded(their.statementsPerAction()));
        figures.put("baselineCommitsPerAction", Figures.rounded(their.commitsPerAction()));
        figures.put(
                "byClients",
                CLIENTS.stream()
                        .collect(Collectors.toMap(
                                count -> count, count -> byClients(ours, stock, count), (a, b) -> a, TreeMap::new)));
        figures.put("perStep", perStep(ours, our));
        figures.put("baselinePerStep", perStep(stock, their));
        figures.put("settings", settings(database));
        var file = Figures.write("lifecycle", figures);
        return "%.0f actions/s against %.0f, ratio %.2f, %.1f statements and %.2f writing commits an action; %s"
                .formatted(
                        ours.perSecond(),
                        stock.perSecond(),
                        ratio,
                        our.statementsPerAction(),
                        our.commitsPerAction(),
                        file);
    }

    private static Map<String, Object> byClients(Side ours, Side stock, int count) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("ours", Figures.rounded(ours.perSecond(count)));
        figures.put("baseline", Figures.rounded(stock.perSecond(count)));
        figures.put("ratio", Figures.rounded(ours.perSecond(count) / stock.perSecond(count)));
        figures.put("oursSlices", ours.rates.get(count));
        figures.put("baselineSlices", stock.rates.get(count));
        return figures;
    }

    private static Map<String, Object> perStep(Side side, Counting counting) {
        var figures = new LinkedHashMap<String, Object>();
        counting.perStep().forEach((step, asked) -> {
            var done = side.done.stream().filter(it -> it.step().equals(step)).toList();
            if (done.isEmpty()) return;
            var figure = new LinkedHashMap<String, Object>();
            figure.put("statements", asked.statements());
            figure.put("writingCommits", asked.writingCommits());
            figure.put("p50Millis", Figures.rounded(Figures.share(done, it -> it.nanos() / 1e6, 50)));
            figure.put("p95Millis", Figures.rounded(Figures.share(done, it -> it.nanos() / 1e6, 95)));
            figures.put(step, figure);
        });
        return figures;
    }

    private Map<String, Object> settings(BenchDatabase database) throws Exception {
        var settings = Figures.machine(database);
        settings.put("clients", CLIENTS);
        settings.put("windowSeconds", seconds);
        settings.put("windowsPerSideAndClients", 2);
        settings.put("sliceSeconds", Load.SLICE_SECONDS);
        settings.put("warmUpSeconds", seconds);
        settings.put("countedCases", COUNTED_CASES);
        settings.put("ourPool", 16);
        settings.put("baselinePool", 10);
        settings.put("baselineSettings", "Camunda 7.24 with its REST API, Spring Boot, all as delivered, history full");
        settings.put(
                "action",
                "ours: a report, or reading the form of an item and answering it; baseline: a start, or"
                        + " looking a task up and completing it");
        return settings;
    }
}
