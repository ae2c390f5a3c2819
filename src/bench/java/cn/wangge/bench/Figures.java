package cn.wangge.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Arithmetic, and the file into which the figures go. */
final class Figures {

    private Figures() {}

    static <T> double median(Collection<T> all, ToDoubleFunction<T> figure) {
        return share(all, figure, 50);
    }

    /** The figure below which so many percent lie. */
    static <T> double share(Collection<T> all, ToDoubleFunction<T> figure, int percent) {
        var sorted = all.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) throw new IllegalArgumentException("nothing was measured");
        var place = percent / 100.0 * (sorted.length - 1);
        var low = sorted[(int) Math.floor(place)];
        var high = sorted[(int) Math.ceil(place)];
        return low + (high - low) * (place - Math.floor(place));
    }

    static <T> double mean(Collection<T> all, ToDoubleFunction<T> figure) {
        return all.stream().mapToDouble(figure).average().orElseThrow();
    }

    static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }

    static Map<String, Object> machine(BenchDatabase database) throws Exception {
        var found = new LinkedHashMap<String, Object>();
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            found.put(
                    "cpu",
                    lines.filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse("unknown"));
        }
        found.put("cores", Runtime.getRuntime().availableProcessors());
        found.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        found.put("java", System.getProperty("java.runtime.version"));
        found.put("heap", Child.HEAP);
        found.put("postgresql", database.settings());
        return found;
    }

    static Path write(String name, Map<String, Object> figures) throws IOException {
        var file = Bench.FOLDER.resolve(name + ".json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), figures);
        return file;
    }
}
