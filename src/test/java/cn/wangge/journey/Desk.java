package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;

/** One person's browser, signed in, who works as the pages invite. */
class Desk implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> troubles = new ArrayList<>();

    Desk(String base) {
        this(base, Chromium.visitor());
    }

    Desk(String base, BrowserContext context) {
        this.base = base;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) troubles.add(message.text());
        });
        page.onPageError(troubles::add);
    }

    Page page() {
        return page;
    }

    /** What the browser complained of. */
    List<String> troubles() {
        return troubles;
    }

    Desk signIn(String who) {
        page.navigate(base + "/login");
        page.fill("[name=username]", who);
        page.fill("[name=password]", "wangge-demo");
        page.click("main button[type=submit], main form button");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Opens the item of that case in one's worklist. */
    Desk open(String caseNumber) {
        page.navigate(base + "/worklist?text=" + caseNumber);
        page.locator("a.row-link", new Page.LocatorOptions().setHasText(caseNumber))
                .first()
                .click();
        page.waitForSelector("form.decision-form");
        page.waitForLoadState();
        return this;
    }

    /** Looks the item up by a word of its name and takes the first one found. */
    Desk pickItem(String word) {
        var picker = page.locator("fieldset.decision-fields .picker").first();
        picker.locator("input[role=combobox]").pressSequentially(word);
        picker.locator("[role=option]").first().click();
        return this;
    }

    /** Takes the decision with that label, fills what it requires and submits. */
    Desk decide(String label) {
        page.locator("label.decision", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
        var decision = page.locator("input[name=decision]:checked").getAttribute("value");
        fill(page.locator("fieldset.decision-fields[data-decision='" + decision + "']"));
        var form = page.url();
        page.click("[data-submit]");
        // Leaving earlier would cut the submission off.
        page.waitForURL(url -> !url.equals(form));
        assertThat(URI.create(page.url()).getPath()).isEqualTo("/worklist");
        return this;
    }

    private void fill(Locator fields) {
        for (var uploader : fields.locator(".uploader").all()) {
            var wanted = uploader.getAttribute("data-min-count");
            if (wanted != null && !wanted.equals("0") && uploaded(uploader).count() == 0) upload(uploader);
        }
        for (var box : fields.locator("textarea, input[type=text]:not([role=combobox])")
                .all()) {
            var required = box.getAttribute("data-required");
            if (("true".equals(required) || box.getAttribute("required") != null)
                    && box.inputValue().isEmpty()) {
                box.fill("现场已处置到位");
            }
        }
        for (var list : fields.locator("select").all()) {
            if (list.inputValue().isEmpty() && list.locator("option").count() > 1) {
                list.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            }
        }
        for (var group : fields.locator("fieldset:has(input[type=radio])").all()) {
            if (group.locator("input[type=radio]:checked").count() == 0) {
                group.locator("input[type=radio]").first().check();
            }
        }
    }

    void upload(Locator uploader) {
        uploader.locator("input[type=file]").last().setInputFiles(new FilePayload("现场.png", "image/png", picture()));
        uploaded(uploader)
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    private static Locator uploaded(Locator uploader) {
        return uploader.locator("ul.uploads input[type=hidden]");
    }

    private static byte[] picture() {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(UUID.randomUUID().hashCode() & 0xffffff));
        pen.fillRect(0, 0, 320, 240);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        context.close();
    }
}
