package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Axe;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages for everybody: by light and by night, on a desk and on a phone, in both languages. */
@WanggeTest
class AccessibilityTests {

    private static final String LOOKS = """
            LIGHT, 1440, zh-CN
            DARK,  1440, en
            LIGHT, 390,  en
            DARK,  390,  zh-CN
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    private Centre centre;
    private String base;

    @BeforeEach
    void aCaseWaits() {
        centre = new Centre(port);
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource(textBlock = LOOKS)
    void theWorkplaceShutsNobodyOut(ColorScheme scheme, int width, String language) {
        centre.reported("operator", centre.report("HOTLINE"));
        try (var desk = looking(scheme, width).signIn("operator")) {
            desk.page().navigate(base + "/?lang=" + language);
            for (var path : List.of("/", "/worklist", "/worklist?text=nowhere", "/cases", "/report", "/cases/PY0")) {
                visit(desk, path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = LOOKS)
    void whatMayBeDoneWithACaseShutsNobodyOut(ColorScheme scheme, int width, String language) {
        var running = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(running, "sign-for-task");
        var merged = centre.reported("operator", centre.report("HOTLINE"));
        centre.act("operator", merged, "merge", Map.of("mainCaseNumber", running));
        var closed = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(closed);
        try (var desk = looking(scheme, width).signIn("shift-leader")) {
            desk.page().navigate(base + "/?lang=" + language);
            for (var act : List.of("remind", "take-back", "supervise", "merge", "void")) {
                visit(desk, "/cases/" + running + "/acts/" + act);
            }
            visit(desk, "/cases/" + merged + "/acts/unmerge");
            visit(desk, "/cases/" + closed + "/acts/reopen");
            visit(desk, "/rules");
        }
        try (var desk = looking(scheme, width).signIn("leader")) {
            desk.page().navigate(base + "/?lang=" + language);
            visit(desk, "/cases/" + running + "/acts/instruct");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = LOOKS)
    void theSchedulesOfPapersShutNobodyOut(ColorScheme scheme, int width, String language) {
        // The longest that a run can say of itself.
        sql.update("""
                insert into bulletin.run select gen_random_uuid(), 'person-sheet-month', '2019-10', now(), now(), null, true, false
                where not exists (select from bulletin.run where period = '2019-10')
                """);
        try (var desk = looking(scheme, width).signIn("centre-director")) {
            desk.page().navigate(base + "/?lang=" + language);
            for (var page : List.of("/schedules", "/schedules/bulletin-week", "/recipients", "")) {
                visit(desk, "/bulletins" + page);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = LOOKS)
    void whatACitizenSeesShutsNobodyOut(ColorScheme scheme, int width, String language) {
        try (var desk = looking(scheme, width)) {
            desk.page().navigate(base + "/?lang=" + language);
            for (var path : List.of("/", "/login", "/report", "/track", "/public", "/nothing")) visit(desk, path);
        }
    }

    private Desk looking(ColorScheme scheme, int width) {
        var desk = new Desk(base);
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        desk.page().setViewportSize(width, width < 600 ? 844 : 900);
        return desk;
    }

    private void visit(Desk desk, String path) {
        var page = desk.page();
        var answer = page.navigate(base + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        Axe.assertAccessible(page);
        assertThat(wider(page)).as("as wide as the screen: " + path).isLessThanOrEqualTo(0);
        // The browser itself reports a page that is not there.
        if (answer.status() < 400)
            assertThat(desk.troubles()).as("console of " + path).isEmpty();
        desk.troubles().clear();
    }

    private static int wider(Page page) {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
