package cn.wangge.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Axe;
import cn.wangge.testing.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;

/**
 * One person's way through the pages, at a desk or with a phone: from the start page by the menu to the item,
 * and on to what came of it. Every form that is opened shuts nobody out, and at the end the browser has
 * complained of nothing.
 */
final class Walk implements AutoCloseable {

    /** A loaded machine is slow, a broken page never gets there. */
    private static final double PATIENCE = 30_000;

    private final Desk desk;
    private final Page page;
    private final String base;
    private final boolean phone;
    private String number = "";
    private String decision = "";

    private Walk(String base, BrowserContext context, boolean phone) {
        context.setDefaultTimeout(PATIENCE);
        this.desk = new Desk(base, context);
        this.page = desk.page();
        this.base = base;
        this.phone = phone;
    }

    static Walk atDesk(String base, String who) {
        return new Walk(base, Chromium.visitor(), false).signIn(who);
    }

    static Walk onPhone(String base, String who) {
        return new Walk(base, Chromium.phone(), true).signIn(who);
    }

    /** Somebody with a phone whom nobody knows, at the public start page. */
    static Walk citizen(String base) {
        var walk = new Walk(base, Chromium.phone(), true);
        walk.page.navigate(base + "/");
        return walk;
    }

    private Walk signIn(String who) {
        desk.signIn(who);
        assertThat(page).hasURL(base + "/");
        return this;
    }

    Page page() {
        return page;
    }

    /** Goes where the menu leads. */
    Walk menu(String label) {
        if (phone) press(page.locator(".menu-button"));
        press(page.locator("nav.menu").getByText(label, new Locator.GetByTextOptions().setExact(true)));
        page.waitForLoadState();
        return this;
    }

    /** The start page names the queue; the item is found in the list by the number of its case, and opened. */
    Walk open(String caseNumber, String action) {
        number = caseNumber;
        press(page.locator("a.brand"));
        sees(page.locator(".queue-list"), action);
        menu("待办案卷").page.fill(".filters [data-search]", caseNumber);
        // Enter searches too where the typing came before the page could listen.
        page.press(".filters [data-search]", "Enter");
        page.waitForURL(url -> url.contains("text=" + caseNumber));
        press(row(action).locator("a.row-link"));
        sees(page.locator("h1"), action);
        page.waitForSelector("form.decision-form");
        return isFitForEverybody();
    }

    /** As with {@code open}, but looks at the preview and takes the decision from there. */
    Walk decideFromPreview(String caseNumber, String action, String label) {
        number = caseNumber;
        menu("待办案卷").page.fill(".filters [data-search]", caseNumber);
        page.waitForURL(url -> url.contains("text=" + caseNumber));
        row(action).locator(".row-title").click();
        sees(page.locator("#preview"), caseNumber);
        page.locator("#preview .preview-acts a", new Page.LocatorOptions().setHasText(label))
                .click();
        assertThat(page.locator("label.decision:has(input:checked)")).hasText(label);
        return decide(label);
    }

    private Locator row(String action) {
        return page.locator("#list [data-row]", new Page.LocatorOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHas(page.locator(".row-action:text-is('" + action + "')")));
    }

    /** Chooses a decision, so that its fields are open. */
    Walk decide(String label) {
        decision = label;
        press(page.locator("label.decision").getByText(label, new Locator.GetByTextOptions().setExact(true)));
        return this;
    }

    Walk write(String field, String text) {
        fields().getByLabel(field).fill(text);
        return this;
    }

    /** Chooses from a list, or one of the options that stand side by side. */
    Walk pick(String field, String option) {
        var options = fields().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(field));
        if (options.count() > 0) options.getByLabel(option).check();
        else fields().getByLabel(field).selectOption(option);
        return this;
    }

    /** Finds the item by a word of its name. */
    Walk pickItem(String word) {
        var picker = fields().locator(".picker").first();
        picker.locator("[role=combobox]").fill(word);
        press(picker.locator("[role=option]").first());
        return this;
    }

    Walk photograph(String field) {
        desk.upload(fields().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(field))
                .locator(".uploader"));
        return this;
    }

    /** Submits the decision taken; the list says what happened with the case and what comes next. */
    Walk submit(String... outcome) {
        desk.decide(decision);
        var said = page.locator(".flash");
        sees(said, number);
        for (var words : outcome) sees(said, words);
        return this;
    }

    private Locator fields() {
        return page.locator("fieldset.decision-fields:not([hidden])");
    }

    /** Finds the case by its number, and opens its page. */
    Walk readCase(String caseNumber) {
        number = caseNumber;
        menu("案卷查询").page.fill(".filters [data-search]", caseNumber);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("text=" + caseNumber));
        press(page.locator("a.row-link", new Page.LocatorOptions().setHasText(caseNumber)));
        page.waitForURL(base + "/cases/" + caseNumber);
        return this;
    }

    /** The page says so. */
    Walk sees(String... words) {
        for (var word : words) sees(page.locator("main"), word);
        return this;
    }

    private static void sees(Locator place, String words) {
        assertThat(place).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** Reports what lies before one's feet, with a photo and the place that the phone knows; the case number. */
    String report(String what, String where) {
        page.fill("#description", what);
        desk.upload(page.locator(".report-photos .uploader"));
        press(page.locator("[data-locate]"));
        sees(page.locator("[data-place-answer]"), "已取得当前位置");
        page.fill("#address", where);
        isFitForEverybody();
        press(page.locator("form.report-form .submit-bar button"));
        number = page.locator("#number").textContent().strip();
        return number;
    }

    /** Asks how far a report has come, by the code of its receipt. */
    Walk track(String caseNumber, String code) {
        menu("查询进度").page.fill("#caseNumber", caseNumber);
        page.fill("#trackingCode", code);
        press(page.locator(".track-form button"));
        return this;
    }

    /** The browser itself reports a refusal, once; nothing else is forgiven. */
    Walk isRefused(int status) {
        assertThat(desk.troubles()).singleElement().asString().contains("status of " + status);
        desk.troubles().clear();
        return this;
    }

    /** No rule of accessibility is broken, and nothing hangs over the edge. */
    Walk isFitForEverybody() {
        page.waitForLoadState();
        Axe.assertAccessible(page);
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("wider than the screen: " + page.url())
                .isLessThanOrEqualTo(0);
        return this;
    }

    Walk press(Locator place) {
        if (phone) place.tap();
        else place.click();
        return this;
    }

    @Override
    public void close() {
        desk.close();
        assertThat(desk.troubles()).as("what the browser complained of").isEmpty();
    }
}
