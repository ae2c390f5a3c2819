package cn.wangge.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.evaluation.CountedFacts;
import cn.wangge.testing.Axe;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The charts of the figures in a browser: by mouse, by keys, on paper, on a phone. */
@WanggeTest
class ChartsJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    private String base;

    @BeforeEach
    void aReport() {
        base = "http://localhost:" + port;
        var centre = new Centre(port);
        centre.driveToTheEnd(centre.reported("operator", centre.report("HOTLINE")));
        CountedFacts.follow(product);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, zh-CN", "DARK, 1440, en", "LIGHT, 390, en", "DARK, 390, zh-CN"})
    void theChartsShutNobodyOut(ColorScheme scheme, int width, String language) {
        try (var desk = new Desk(base).signIn("centre-director")) {
            var page = desk.page();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.setViewportSize(width, 900);
            page.navigate(base + "/?lang=" + language);
            page.navigate(base + "/evaluation/dashboard?kind=YEAR");
            page.locator("[data-chart]").all().forEach(Locator::scrollIntoViewIfNeeded);
            page.waitForFunction(
                    "() => [...document.querySelectorAll('div[data-plot]')].every(box => box.querySelector('svg path'))");

            assertThat(page.locator("div[data-plot] svg").count()).isGreaterThan(3);
            Axe.assertAccessible(page);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth <= 0"))
                    .isEqualTo(true);
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void anotherSubjectIsChosenByKeysAndTheWayBackLeadsToTheFormer() {
        try (var desk = new Desk(base).signIn("leader")) {
            var page = desk.page();
            page.navigate(base + "/evaluation/dashboard?kind=MONTH");
            var heading = page.locator("h1").textContent();
            var subject = page.locator("#chart-subject");
            subject.focus();
            page.keyboard().press("ArrowDown");
            var chosen = subject.inputValue();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("subject="));

            assertThat(chosen).startsWith("township:");
            assertThat(subject).hasValue(chosen);
            assertThat(page.locator("h1")).not().hasText(heading);
            page.goBack();
            assertThat(page.locator("h1")).hasText(heading);
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void aCellOfTheHoursLeadsToTheChartsOfItsArea() {
        try (var desk = new Desk(base).signIn("centre-director")) {
            var page = desk.page();
            page.navigate(base + "/evaluation/dashboard?kind=YEAR");
            var heat = page.locator("[data-chart=heat] div[data-plot]");
            heat.scrollIntoViewIfNeeded();
            page.waitForFunction("() => document.querySelector('[data-chart=heat] svg path')");
            var box = heat.boundingBox();
            page.mouse().click(box.x + box.width * 0.6, box.y + 16);
            page.waitForURL(url -> url.contains("subject=township"));

            assertThat(page.locator("[data-chart=trend]")).isVisible();
        }
    }

    @Test
    void onPaperTheChartsAreDarkOnWhite() {
        try (var desk = new Desk(base).signIn("centre-director")) {
            var page = desk.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(base + "/evaluation/dashboard?kind=YEAR");
            page.waitForFunction("() => document.querySelector('[data-chart=trend] svg path')");

            page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("[data-chart=rates] svg").first()).isVisible();
            assertThat(page.evaluate(
                            "() => getComputedStyle(document.documentElement).getPropertyValue('--surface').trim()"))
                    .isEqualTo("#fff");
            assertThat(page.locator(".chart-filter")).isHidden();

            page.evaluate("() => dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator("html[data-theme]")).hasCount(0);
        }
    }
}
