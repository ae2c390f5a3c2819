package cn.wangge.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.Commands;
import cn.wangge.organization.Actor;
import cn.wangge.supervision.MomentFired;
import cn.wangge.testing.Axe;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** What people are told reaches them: the count, the gathered notice, the case; and what is urgent is seen and heard. */
@WanggeTest
class NoticeJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("noticeDelivery")
    private Runnable delivery;

    @Autowired
    private CaseReading cases;

    @Autowired
    private Commands commands;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ManualClock clock;

    private Centre centre;
    private String base;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        base = "http://localhost:" + port;
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theUnitLeaderSeesTheCountOpensTheGatheredNoticeReadsItAndOpensTheCase() {
        var numbers = List.of(late(), late());
        delivery.run();
        try (var leader = new Desk(base).signIn("unit-leader")) {
            var page = leader.page();
            assertThat(page.locator("#inbox-link .badge")).isVisible();
            page.locator("#inbox-link").click();
            Axe.assertAccessible(page);
            page.locator(".filters select").selectOption("OVERDUE");
            page.waitForURL(url -> url.contains("kind=OVERDUE"));
            page.keyboard().press("j");
            assertThat(page.locator(".notice-headline")).isFocused();
            assertThat(page.locator(".notice-headline")).hasText(Pattern.compile("您有 \\d+ 件案卷超期，最早"));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/messages/[0-9a-f-]{36}"));
            for (var number : numbers) assertThat(page.locator(".notices")).containsText(number);
            Axe.assertAccessible(page);

            page.locator("main form button").click();
            assertThat(page.locator("main form button")).hasCount(0);
            page.locator("[data-row] a", new Page.LocatorOptions().setHasText(numbers.get(1)))
                    .click();
            page.waitForURL(base + "/cases/" + numbers.get(1));
            page.navigate(base + "/messages?kind=OVERDUE");
            assertThat(page.locator("[data-row]")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(leader.troubles()).isEmpty();
        }
    }

    @Test
    void whatIsUrgentIsSeenAndForWhoWantsItHeard() {
        try (var desk = new Desk(base)) {
            var page = desk.page();
            page.addInitScript("""
                    window.rang = 0;
                    const tone = { frequency: {}, connect: () => ({ connect: () => {} }), start: () => { window.rang += 1; }, stop: () => {} };
                    const loudness = { gain: { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} }, connect: () => {} };
                    window.AudioContext = class { state = 'running'; currentTime = 0; createOscillator() { return tone; } createGain() { return loudness; } };
                    """);
            desk.signIn("operator");
            page.navigate(base + "/worklist");
            page.locator("#sound").click();
            assertThat(page.locator("#sound")).hasText("急件提示音：开");
            org.junit.jupiter.api.Assertions.assertEquals(2, page.evaluate("window.rang"));

            report(false);
            refresh(page);
            org.junit.jupiter.api.Assertions.assertEquals(2, page.evaluate("window.rang"));
            assertThat(page.locator("#urgent-news")).isHidden();
            var urgent = report(true);
            refresh(page);

            assertThat(page.locator("#urgent-news")).hasText(Pattern.compile("新到急件 1 件"));
            page.waitForFunction("window.rang === 4");
            Axe.assertAccessible(page);
            page.locator("#urgent-news").click();
            page.waitForURL(url -> url.contains("urgent=1"));
            assertThat(page.locator("#list")).containsText("急件");
            page.navigate(base + "/worklist?urgent=1&text=" + urgent);
            assertThat(page.locator("#list .urgent")).hasText("急件");
            assertThat(page.locator("#sound")).hasText("急件提示音：开");
        }
    }

    /** A case whose handling limit ended long ago, so that it stands first in any list by time. */
    private String late() {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(number, "handle-case");
        var id = cases.byNumber(number).orElseThrow().id();
        var now = clock.instant();
        return commands.run(Actor.SYSTEM, () -> {
            events.publishEvent(new MomentFired(id, number, "HANDLING", 100, now.minus(Duration.ofDays(400)), now));
            return number;
        });
    }

    private String report(boolean urgent) {
        var report = centre.report("HOTLINE");
        report.put("urgent", urgent);
        return centre.reported("operator", report);
    }

    private static void refresh(Page page) {
        page.waitForResponse(
                answer -> answer.url().contains("/worklist"),
                () -> page.evaluate("document.dispatchEvent(new Event('wangge:refresh'))"));
    }
}
