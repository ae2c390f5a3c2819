package cn.wangge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The servers that are compared, each on its own database of the one PostgreSQL. */
final class Kinds {

    private static final Pattern OF_THE_REST_API = Pattern.compile("jersey|hk2|camunda-engine-rest|starter-rest");
    /** Only what makes the two alike: the port and the database come with the child. */
    private static final String STOCK_MAIN = "cn.wangge.bench.stock.StockEngine";

    private Kinds() {}

    static Child.Kind product(BenchDatabase database) throws IOException {
        var url = database.url(BenchDatabase.OURS);
        return new Child.Kind(
                "product",
                Files.readString(Path.of(System.getProperty("bench.product"))).strip(),
                "cn.wangge.WanggeApplication",
                Map.of(
                        "WANGGE_DATA",
                        Bench.FOLDER.resolve("data").toString(),
                        "WANGGE_DEMO",
                        "on",
                        "WANGGE_DEMO_CASES",
                        "0",
                        "SPRING_DATASOURCE_URL",
                        url,
                        "SPRING_DATASOURCE_USERNAME",
                        "wangge_app",
                        "SPRING_FLYWAY_URL",
                        url,
                        "SPRING_FLYWAY_USER",
                        "wangge_owner"),
                "/actuator/health");
    }

    /** A stock engine with its REST API and the model of eight tasks. */
    static Child.Kind stock(BenchDatabase database) throws IOException {
        var model = Path.of(System.getProperty("bench.resources")).toAbsolutePath();
        return stock(database, "stock", stockJars() + ":" + model, "/engine-rest/engine");
    }

    /** Spring Boot with the engine and nothing else. */
    static Child.Kind empty(BenchDatabase database) throws IOException {
        var jars = Arrays.stream(stockJars().split(":"))
                .filter(jar -> !OF_THE_REST_API.matcher(jar).find())
                .collect(Collectors.joining(":"));
        return stock(database, "empty", jars, "/");
    }

    private static Child.Kind stock(BenchDatabase database, String name, String classPath, String firstPath) {
        return new Child.Kind(
                name,
                classPath + ":" + Path.of(System.getProperty("bench.classes")).toAbsolutePath(),
                STOCK_MAIN,
                Map.of(
                        "SPRING_DATASOURCE_URL", database.url(BenchDatabase.STOCK),
                        "SPRING_DATASOURCE_USERNAME", "stock",
                        "CAMUNDA_BPM_HISTORYLEVEL", "full"),
                firstPath);
    }

    private static String stockJars() throws IOException {
        return Files.readString(Path.of(System.getProperty("bench.stock"))).strip();
    }
}
