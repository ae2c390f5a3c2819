package cn.wangge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks axe whether a page, as it stands in the browser now, shuts somebody out (WCAG 2.2 AA and good practice). */
public final class Axe {

    /** Fetched by the build with the other parts of the pages, never shipped. */
    private static final Path SCRIPT = Path.of("target", "web", "node_modules", "axe-core", "axe.min.js");

    // A colour on its way to another is neither of the two.
    private static final String RUN = """
            async () => {
              await Promise.allSettled(document.getAnimations()
                .filter(moving => Number.isFinite(moving.effect?.getComputedTiming().endTime ?? Infinity))
                .map(moving => moving.finished));
              const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${rule.help}\\n  ${node.target.join(' ')}\\n  ${node.html.slice(0, 200)}\\n  ${node.failureSummary}`));
            }
            """;

    private Axe() {}

    /** Fails with every place that breaks a rule, named by its selector. */
    public static void assertAccessible(Page page) {
        assertThat(violations(page)).as("accessibility of " + page.url()).isEmpty();
    }

    /** Each place that breaks a rule, in a few lines; empty when all is well. */
    public static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) page.evaluate(script());
        return ((List<?>) page.evaluate(RUN)).stream().map(Object::toString).toList();
    }

    private static String script() {
        try {
            // The value of the last statement must not be the library itself, which cannot be sent over.
            return Files.readString(SCRIPT) + ";null";
        } catch (IOException e) {
            throw new UncheckedIOException("run the build once, it fetches axe: " + SCRIPT, e);
        }
    }
}
