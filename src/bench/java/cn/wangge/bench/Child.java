package cn.wangge.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a Java process of its own, as it would run at a site. */
final class Child implements AutoCloseable {

    static final String HEAP = "-Xmx512m";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;
    private double secondsToFirstAnswer;

    /** How a server is started; it is there when that path answers. */
    record Kind(String name, String classPath, String main, Map<String, String> environment, String firstPath) {

        Child start() throws IOException, InterruptedException {
            var began = System.nanoTime();
            var child = new Child(this);
            child.awaitAnswer(firstPath);
            child.secondsToFirstAnswer = (System.nanoTime() - began) / 1e9;
            return child;
        }
    }

    private Child(Kind kind) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        log = Bench.FOLDER.resolve(kind.name + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                kind.classPath,
                kind.main));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(kind.environment);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    /** Memory of the process that is in use now, in MB. */
    long residentMegabytes() throws IOException {
        return memory("VmRSS");
    }

    /** The most that it has used so far, in MB. */
    long mostResidentMegabytes() throws IOException {
        return memory("VmHWM");
    }

    private long memory(String what) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(what + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void awaitAnswer(String path) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp && process.isAlive()) {
            try {
                var status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status < 500) return;
            } catch (IOException notYet) {
                // Asked again in a moment.
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        throw new IllegalStateException("no answer, see " + log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
