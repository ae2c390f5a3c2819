package cn.wangge.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** libfaketime: gives one process another time of day, also while it runs; its count of nanoseconds stays true. */
final class Faketime {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib64/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/faketime/libfaketime.so.1"));

    private final Path file;

    /** Begins with the true time. */
    Faketime(Path folder) throws IOException {
        file = folder.resolve("time");
        put(Duration.ZERO);
    }

    /** So far ahead from now on, also for processes that run already. */
    void put(Duration ahead) throws IOException {
        var next = Files.writeString(file.resolveSibling("time.next"), offset(ahead) + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a process needs to live by the file. */
    Map<String, String> environment() {
        var library = PLACES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("libfaketime is missing; on Debian: apt-get install libfaketime"));
        var all = new HashMap<String, String>();
        all.put("FAKETIME_TIMESTAMP_FILE", file.toString());
        all.put("FAKETIME_CACHE_DURATION", "1");
        all.put("LD_PRELOAD", library.toString());
        all.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        all.put("DONT_FAKE_MONOTONIC", "1");
        all.put("NO_FAKE_STAT", "1");
        // Each look at a clock takes a lock there: the fewer threads look, the better.
        all.put("JAVA_TOOL_OPTIONS", "-XX:+UseSerialGC -XX:-UsePerfData");
        return all;
    }

    private static String offset(Duration by) {
        return (by.isNegative() ? "-" : "+") + by.abs().toSeconds() + "s";
    }
}
