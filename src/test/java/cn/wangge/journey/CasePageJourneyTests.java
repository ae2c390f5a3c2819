package cn.wangge.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Axe;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case and an item in a real browser: drawing, map, photos, choosing a place. */
@WanggeTest
class CasePageJourneyTests {

    private static final String LOOKS = """
            LIGHT, 1440, zh-CN
            DARK,  1440, en
            LIGHT, 390,  en
            DARK,  390,  zh-CN
            """;

    @LocalServerPort
    private int port;

    private Centre centre;
    private String base;
    private String number;

    @BeforeEach
    void aCaseWithPhotosWaitsForFiling() {
        centre = new Centre(port);
        base = "http://localhost:" + port;
        var report = centre.report("HOTLINE");
        report.put("photoIds", List.of(centre.photo("operator"), centre.photo("operator")));
        number = centre.reported("operator", report);
        centre.driveTo(number, "draw-up-file");
    }

    @Test
    void theDrawingOpensAtTheTokenAndColoursTheWay() {
        try (var leader = new Desk(base).signIn("shift-leader")) {
            var page = leader.page();
            page.navigate(base + "/cases/" + number);
            page.locator(".diagram").scrollIntoViewIfNeeded();

            assertThat(page.locator(".diagram[data-state=open]")).isVisible();
            assertThat(page.locator(".diagram .djs-shape.is-active[data-element-id=UserTask_DrawUpFile]"))
                    .isVisible();
            assertThat(page.locator(".diagram .djs-connection.is-walked").first())
                    .isAttached();
            page.locator("[data-diagram=whole]").click();
            assertThat(page.locator(".diagram .step-time").first()).isVisible();
            assertThat(page.locator(".diagram .bjs-powered-by")).isVisible();
            assertThat(leader.troubles()).isEmpty();
        }
    }

    @Test
    void theMapShowsThePointAndItsGridFromOurOwnServerAlone() {
        try (var leader = new Desk(base).signIn("shift-leader")) {
            var page = leader.page();
            var asked = new java.util.concurrent.CopyOnWriteArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(base + "/cases/" + number);
            page.locator("#map").scrollIntoViewIfNeeded();

            assertThat(page.locator("#map .map[data-state=open] canvas")).isVisible();
            assertThat(page.locator("#map .map-here")).isVisible();
            assertThat(asked)
                    .allMatch(url -> url.startsWith(base) || url.startsWith("blob:") || url.startsWith("data:"));
            assertThat(leader.troubles()).isEmpty();
        }
    }

    @Test
    void photosTurnByTheArrowsAndCloseByEscape() {
        try (var leader = new Desk(base).signIn("shift-leader")) {
            var page = leader.page();
            page.navigate(base + "/cases/" + number);
            page.locator("[data-picture]").first().click();

            assertThat(page.locator(".picture-dialog")).isVisible();
            assertThat(page.locator("[data-viewer-count]")).containsText("1 / ");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[data-viewer-count]")).containsText("2 / ");
            page.keyboard().press("Escape");
            assertThat(page.locator(".picture-dialog")).isHidden();
            assertThat(leader.troubles()).isEmpty();
        }
    }

    @Test
    void aPressOnTheMapSetsThePlaceAndNamesItsGrid() {
        try (var citizen = new Desk(base)) {
            var page = citizen.page();
            page.navigate(base + "/report");
            page.locator("[data-map-open]").click();
            var map = page.locator(".map-picker .map[data-state=open]");
            assertThat(map).isVisible();
            map.click();

            assertThat(page.locator("[data-map-chosen]")).containsText("网格");
            assertThat(page.locator("#longitude").inputValue()).matches("11[12]\\.\\d{6}");
            assertThat(page.locator("[name=gridCode]").inputValue()).matches("140728\\d{9}");
            assertThat(citizen.troubles()).isEmpty();
        }
    }

    @Test
    void theLogIsCheckedInPlace() {
        try (var leader = new Desk(base).signIn("shift-leader")) {
            var page = leader.page();
            page.navigate(base + "/cases/" + number);
            page.locator("#seal summary").click();
            page.locator("#seal form button").click();

            assertThat(page.locator("#sealed.is-intact")).containsText("记录完整");
            assertThat(page.locator("#seal[open]")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = LOOKS)
    void theCaseAndItsItemShutNobodyOut(ColorScheme scheme, int width, String language) {
        var item = centre.item(number, "draw-up-file").get("itemId").asText();
        try (var desk = new Desk(base).signIn("operator")) {
            var page = desk.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(width, width < 600 ? 844 : 900);
            page.navigate(base + "/?lang=" + language);
            for (var path : List.of("/cases/" + number, "/worklist/" + item)) {
                page.navigate(base + path);
                page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                Axe.assertAccessible(page);
                assertThat((Integer) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("as wide as the screen: " + path)
                        .isLessThanOrEqualTo(0);
                assertThat(desk.troubles()).as("console of " + path).isEmpty();
            }
        }
    }
}
