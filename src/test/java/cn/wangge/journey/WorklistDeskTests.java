package cn.wangge.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Working down the list in a real browser: choosing, previewing, claiming, coming back. */
@WanggeTest
class WorklistDeskTests {

    private static final HasAttributeOptions SLOWLY = new HasAttributeOptions().setTimeout(15_000);

    @LocalServerPort
    private int port;

    private String base;
    private String road;
    private List<String> numbers;
    private Desk desk;
    private Page page;

    /** Three cases of a road of their own, so that nothing else is in the list. */
    @BeforeEach
    void threeCasesWait() {
        base = "http://localhost:" + port;
        road = "预览" + UUID.randomUUID().toString().substring(0, 8) + "路";
        numbers = List.of(reported(1), reported(2), reported(3));
        desk = new Desk(base).signIn("operator-2");
        page = desk.page();
        page.navigate(base + "/worklist?text=" + road);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void theFirstRowIsPreviewedAndTheKeysGoOnAndBack() {
        assertThat(preview()).containsText(numbers.get(0));
        assertThat(page.url()).doesNotContain("item=");

        page.keyboard().press("j");
        assertThat(preview()).containsText(numbers.get(1));
        page.keyboard().press("ArrowDown");
        assertThat(preview()).containsText(numbers.get(2));
        page.keyboard().press("k");
        assertThat(preview()).containsText(numbers.get(1));

        assertThat(row(1)).hasAttribute("aria-current", "true");
        assertThat(page.url()).contains("item=" + id(1));
        page.keyboard().press("Enter");
        assertThat(page.locator("form.decision-form")).isVisible();
        page.goBack();
        assertThat(row(1)).hasAttribute("aria-current", "true", SLOWLY);
        assertThat(preview()).containsText(numbers.get(1));
        assertThat(desk.troubles()).isEmpty();
    }

    @Test
    void aDecisionOfThePreviewOpensItsForm() {
        row(0).locator(".row-title").click();

        preview().getByText("不予受理").click();

        assertThat(page.locator("input[name=decision]:checked")).hasValue("refuse");
    }

    @Test
    void whoIsTooLateReadsInTheRowAndInThePreviewWhoHoldsIt() {
        assertThat(preview()).containsText(numbers.get(0));
        var other = new Browserless(port).signIn("operator");
        other.get("/worklist");
        other.postPart("/worklist/" + id(0) + "/claim");

        page.keyboard().press("c");

        assertThat(row(0)).containsText("已由梁慧敏");
        assertThat(preview()).containsText("您可以查看，不能办理。");
        assertThat(row(0)).hasAttribute("aria-current", "true");
    }

    @Test
    void whatIsNewIsAnnouncedAndWhatHasGoneStaysInItsPlaceUntilAskedFor() {
        page.keyboard().press("j");
        assertThat(preview()).containsText(numbers.get(1));
        var gone = id(0);
        new Centre(port).answer(numbers.get(0), "register-report", "accept");
        var fresh = reported(4);

        page.evaluate("document.dispatchEvent(new Event('wangge:refresh'))");

        assertThat(page.locator("#news")).hasText("新增 1 件，点此更新列表");
        assertThat(page.locator("#item-" + gone)).hasClass(Pattern.compile("is-gone"));
        assertThat(page.locator("#list")).not().containsText(fresh);
        assertThat(row(1)).hasAttribute("aria-current", "true");
        assertThat(page.locator("#link-" + id(1))).isFocused();
        page.locator("#news").click();
        assertThat(page.locator("#list")).containsText(fresh);
        assertThat(page.locator("#item-" + gone)).hasCount(0);
        assertThat(preview()).containsText(numbers.get(1));
    }

    @Test
    void filtersAndTabsApplyInPlace() {
        page.evaluate("window.stays = true");

        page.locator("[data-search]").fill(road + "2号");
        assertThat(page.locator("#list [data-row]")).hasCount(1);
        assertThat(page.locator("#list")).containsText(numbers.get(1));
        page.locator("select[name=step]").selectOption("4");
        assertThat(page.locator(".nothing")).containsText("没有符合条件的案卷");
        assertThat(page.url()).contains("step=4").doesNotContain("light=");
        page.locator("#filter-reset a").click();
        assertThat(page.locator("#list [data-row]").first()).isVisible();
        page.locator("#tab-returned").click();
        assertThat(page.locator("#tab-returned")).hasAttribute("aria-current", "page");

        assertThat(page.evaluate("window.stays")).isEqualTo(true);
        assertThat(desk.troubles()).isEmpty();
    }

    @Test
    void aLostLineIsSaidWithAWayToTryAgain() {
        assertThat(preview()).containsText(numbers.get(0));
        page.route("**/preview", com.microsoft.playwright.Route::abort);

        page.keyboard().press("j");

        assertThat(page.locator("#trouble")).containsText("未能连接到服务器");
        page.unroute("**/preview");
        page.locator("#trouble [data-retry]").click();
        assertThat(preview()).containsText(numbers.get(1));
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    void onAPhoneATapOpensTheItem() {
        page.setViewportSize(390, 844);
        page.reload();

        row(2).click();

        assertThat(page.locator("form.decision-form")).isVisible();
        assertThat(page.url()).contains("/worklist/");
    }

    private String reported(int house) {
        var centre = new Centre(port);
        var report = new HashMap<>(centre.report("HOTLINE"));
        report.put("address", road + house + "号");
        return centre.reported("operator", report);
    }

    private Locator row(int at) {
        return page.locator("#list [data-row]", new Page.LocatorOptions().setHasText(numbers.get(at)));
    }

    private String id(int at) {
        return row(at).getAttribute("id").replace("item-", "");
    }

    private Locator preview() {
        return page.locator("#preview");
    }
}
