package cn.wangge.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** From the start of the process to its first answer, with data in place, beside an empty application. */
final class StartUp {

    private static final int STARTS = 5;
    private static final int CLIENTS = 4;

    String run() throws Exception {
        try (var database = new BenchDatabase()) {
            var product = Kinds.product(database);
            var empty = Kinds.empty(database);
            // The first start lays tables and reference data; it does not count.
            for (var kind : List.of(product, empty)) kind.start().close();
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            var resident = new ArrayList<Long>();
            for (var i = 0; i < STARTS; i++) {
                try (var child = product.start()) {
                    ours.add(child.secondsToFirstAnswer());
                    resident.add(child.residentMegabytes());
                }
                try (var child = empty.start()) {
                    theirs.add(child.secondsToFirstAnswer());
                }
                Bench.say("product %.2f s, empty application %.2f s", ours.get(i), theirs.get(i));
            }
            var figures = new LinkedHashMap<String, Object>();
            var our = Figures.median(ours, it -> it);
            var their = Figures.median(theirs, it -> it);
            figures.put("name", "startup");
            figures.put("ours", Figures.rounded(our));
            figures.put("baseline", Figures.rounded(their));
            figures.put("ratio", Figures.rounded(our / their));
            figures.put("unit", "seconds from the start of the process to the first answer");
            figures.put("oursAll", ours);
            figures.put("baselineAll", theirs);
            figures.put("residentMegabytesAfterStart", Figures.median(resident, it -> it));
            try (var child = product.start()) {
                Load.run(() -> new ProductClient(child.port()), CLIENTS, Bench.seconds());
                figures.put("residentMegabytesAfterLoad", child.residentMegabytes());
                figures.put("mostResidentMegabytes", child.mostResidentMegabytes());
            }
            var settings = Figures.machine(database);
            settings.put("starts", STARTS);
            settings.put("loadClients", CLIENTS);
            settings.put("loadSeconds", Bench.seconds());
            figures.put("settings", settings);
            var file = Figures.write("startup", figures);
            return "%.1f s against %.1f s, ratio %.2f, at most %s MB resident; %s"
                    .formatted(our, their, our / their, figures.get("mostResidentMegabytes"), file);
        }
    }
}
