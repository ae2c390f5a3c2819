package cn.wangge.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Runs one measurement, chosen by {@code -Dbench=}, and says its result in the last line. */
final class Bench {

    static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        var name = System.getProperty("bench", "lifecycle");
        var line = switch (name) {
            case "lifecycle" -> new Lifecycle().run();
            case "startup" -> new StartUp().run();
            case "arithmetic" -> new Arithmetic().run();
            case "figures" -> new YearOfFigures().run();
            case "bulletins" -> new Bulletins().run();
            case "recomputation" -> new Recomputation().run();
            default -> throw new IllegalArgumentException("no benchmark of that name: " + name);
        };
        System.out.println("bench " + name + ": " + line);
    }

    /** Length of one window; shorter ones are for trying it out. */
    static int seconds() {
        return Integer.getInteger("bench.seconds", 30);
    }

    static void say(String what, Object... values) {
        System.out.println(String.format("bench: " + what, values));
    }
}
