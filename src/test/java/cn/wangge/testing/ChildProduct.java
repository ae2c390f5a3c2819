package cn.wangge.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The product in a Java process of its own, as an operator starts it, so that it can be killed. */
public final class ChildProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private ChildProduct(Path data, int port, Map<String, String> environment) throws IOException {
        this.data = data;
        this.port = port;
        this.output = Files.createTempFile(data.getParent(), "product-", ".log");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "cn.wangge.WanggeApplication");
        builder.environment().put("WANGGE_DATA", data.toString());
        builder.environment().put("WANGGE_DEMO_CASES", "0");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        this.process = builder.start();
    }

    /** Starts it on that folder and waits until it answers. */
    public static ChildProduct start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /** The same with settings of a site. */
    public static ChildProduct start(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        var child = launch(data, environment);
        child.waitUntilReady();
        return child;
    }

    /** Starts it on that folder and does not wait. */
    public static ChildProduct launch(Path data) throws IOException {
        return launch(data, Map.of());
    }

    /** The same with settings of a site. */
    public static ChildProduct launch(Path data, Map<String, String> environment) throws IOException {
        try (var free = new ServerSocket(0)) {
            free.close();
            return new ChildProduct(data, free.getLocalPort(), environment);
        }
    }

    /** A second node on the database of this one, and waits until it answers. */
    public ChildProduct joined(Path folder, String name, Map<String, String> environment)
            throws IOException, InterruptedException {
        var url = "jdbc:postgresql://localhost:" + postmaster(3) + "/wangge?ApplicationName=" + name;
        var settings = new HashMap<>(environment);
        settings.put("SPRING_DATASOURCE_URL", url);
        settings.put("SPRING_DATASOURCE_USERNAME", "wangge_app");
        settings.put("SPRING_FLYWAY_URL", url);
        settings.put("SPRING_FLYWAY_USER", "wangge_owner");
        settings.put("WANGGE_DEMO", "on");
        return start(folder, settings);
    }

    /** What it says of its health, in one word; nothing where it does not answer. */
    public String health() {
        var answer = new Centre(port).get("", "/actuator/health").body().get("status");
        return answer == null ? "" : answer.asText();
    }

    public int port() {
        return port;
    }

    /** Ends the Java process without a word; its PostgreSQL runs on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, as a service manager does; the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("does not stop\n" + said());
        return process.exitValue();
    }

    /** Waits for an end of its own accord; the exit code. */
    public int ended() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("runs on\n" + said());
        return process.exitValue();
    }

    /** All that it wrote to its console. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Its PostgreSQL, alive or left alone. */
    public ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster(0))).orElseThrow();
    }

    /** Its database, past the product. */
    public DataSource database() throws IOException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {Integer.parseInt(postmaster(3))});
        source.setDatabaseName("wangge");
        source.setUser("postgres");
        return source;
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) stop();
    }

    private String postmaster(int line) throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(line)
                .strip();
    }

    private void waitUntilReady() throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp && process.isAlive()) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // Asked again in a moment.
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        throw new AssertionError("not ready\n" + said());
    }

    /** That of the tests, without the tests: the product finds its parts by looking around. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
