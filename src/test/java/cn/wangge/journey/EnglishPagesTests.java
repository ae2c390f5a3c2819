package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Read in English a page speaks English; Chinese is only what people wrote and what things are called. */
@WanggeTest
class EnglishPagesTests {

    /** Words and names in view, with the texts that only readers of a screen hear, outside what is marked Chinese. */
    private static final String CHINESE = """
            () => {
              const unmarked = node => !node.closest('[lang^=zh]');
              const found = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                if (/\\p{Script=Han}/u.test(text.data) && unmarked(text.parentElement) && !text.parentElement.closest('script, style')) found.push(text.data.trim());
              }
              for (const node of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')) {
                for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
                  const said = node.getAttribute(name);
                  if (said && /\\p{Script=Han}/u.test(said) && unmarked(node)) found.push(`${name}: ${said}`);
                }
              }
              return [...new Set(found)];
            }
            """;

    @LocalServerPort
    private int port;

    private Centre centre;
    private String base;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "shift-leader", "inspector", "unit-handler", "township-operator", "leader"})
    void theDeskOfEveryPostSpeaksEnglish(String who) {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "handle-case");
        try (var desk = new Desk(base)) {
            var page = desk.page();
            page.navigate(base + "/login?lang=en");
            assertEnglish(page);
            desk.signIn(who);
            for (var path : List.of("/", "/worklist", "/worklist?queue=running", "/cases", "/cases/PY0")) {
                page.navigate(base + path);
                assertEnglish(page);
            }
        }
    }

    @Test
    void thePreviewSpeaksEnglishThroughEveryStep() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        try (var desk = new Desk(base)) {
            var page = desk.page();
            page.navigate(base + "/login?lang=en");
            desk.signIn("shift-leader");
            for (var action : List.of("draw-up-file", "dispatch-task", "handle-case", "verify-on-site", "")) {
                centre.driveTo(number, action);
                page.navigate(base + "/cases/" + number + "/preview");
                assertEnglish(page);
            }
        }
    }

    @Test
    void whatACitizenSeesSpeaksEnglish() {
        try (var desk = new Desk(base)) {
            desk.page().navigate(base + "/?lang=en");
            for (var path : List.of("/", "/report", "/track", "/public")) {
                desk.page().navigate(base + path);
                assertEnglish(desk.page());
            }
        }
    }

    private static void assertEnglish(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat((List<?>) page.evaluate(CHINESE))
                .as("Chinese that is not marked as such on " + page.url())
                .isEmpty();
    }
}
