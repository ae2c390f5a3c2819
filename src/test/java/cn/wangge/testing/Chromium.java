package cn.wangge.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser that prefers Chinese, one for all tests of this JVM. It is the one of the machine; where
 * there is none it is installed once, by apt as root, else by Playwright for this user.
 */
public final class Chromium {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-background-networking");
    private static final Browser BROWSER = start();

    private Chromium() {}

    /** A new visitor without cookies; close it after the test. */
    public static BrowserContext visitor() {
        return BROWSER.newContext(chinese().setViewportSize(1440, 900));
    }

    /** A new visitor with a phone in the hand, who lets it say that it is in the old town. */
    public static BrowserContext phone() {
        return BROWSER.newContext(chinese()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true)
                .setGeolocation(new Geolocation(37.2015, 112.1745).setAccuracy(12))
                .setPermissions(List.of("geolocation")));
    }

    private static Browser.NewContextOptions chinese() {
        return new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai");
    }

    private static Browser start() {
        var installed = installed();
        if (installed.isEmpty() && installedByApt()) installed = installed();
        var settings = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        if (installed.isPresent()) settings.setExecutablePath(installed.get());
        else downloadByPlaywright();
        try {
            return playwright().chromium().launch(settings);
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    "No browser for the page tests: install chromium and fonts-noto-cjk, or let Playwright reach its"
                            + " download site.",
                    e);
        }
    }

    private static Optional<Path> installed() {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin").split(java.io.File.pathSeparator);
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(path).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean installedByApt() {
        var apt = Path.of("/usr/bin/apt-get");
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(apt)) return false;
        run(new ProcessBuilder(apt.toString(), "update"));
        return run(new ProcessBuilder(
                apt.toString(), "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"));
    }

    private static void downloadByPlaywright() {
        var program = Driver.ensureDriverInstalled(withoutDownload(), false).createProcessBuilder();
        program.command().addAll(List.of("install", "chromium"));
        program.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        run(program);
    }

    private static boolean run(ProcessBuilder program) {
        program.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            var running = program.inheritIO().start();
            if (running.waitFor(10, TimeUnit.MINUTES)) return running.exitValue() == 0;
            running.destroy();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(withoutDownload()));
    }

    /** Playwright would fetch three browsers unasked. */
    private static Map<String, String> withoutDownload() {
        return new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }
}
