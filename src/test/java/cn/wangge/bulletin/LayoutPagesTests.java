package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Axe;
import cn.wangge.testing.Chromium;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of layouts: tried by an analyst, used by an administrator. */
@WanggeTest
class LayoutPagesTests {

    private static final String PAGE = "/settings/layouts";

    @LocalServerPort
    private int port;

    @Autowired
    private SiteLayouts site;

    @Autowired
    private ReportShelf shelf;

    @AfterEach
    void noneIsLeft() {
        site.withdraw("case-file");
    }

    @Test
    void aFileInTheFolderIsToldWithItsHashOrWithLineAndReason() throws IOException {
        assertThat(as("admin").page(PAGE))
                .contains("使用自带版式", shelf.shipped("case-file").sha256());

        put(shelf.shipped("case-file").source().replace("\"第 \"", "\"第　\""));
        assertThat(as("admin").page(PAGE)).contains("使用本地版式", "文件更新于").doesNotContain("??");

        put(shelf.shipped("case-file").source().replace("$P{title}", "Runtime.getRuntime()"));
        assertThat(as("admin").page(PAGE)).contains("本地版式不合格", "表达式中不允许：Runtime.getRuntime()");
        assertThat(as("admin").page(PAGE + "?lang=en"))
                .contains("Own layout refused")
                .doesNotContain("??");
        as("admin").page("/?lang=zh-CN");

        assertThat(as("admin")
                        .post(PAGE, PAGE + "/case-file/withdraw", Map.of())
                        .body())
                .contains("本地版式已停用");
        assertThat(shelf.layout("case-file").own()).isFalse();
    }

    @Test
    void onlyTheAdministratorPutsALayoutToUse() {
        assertThat(as("analyst").page(PAGE)).contains("试印").doesNotContain(">启用<", "停用本地版式</button>");
        assertThat(as("analyst").get(PAGE + "/bulletin.jrxml").body())
                .isEqualTo(shelf.shipped("bulletin").source());
        assertThat(as("analyst").get(PAGE + "/bulletin/sample.pdf").body()).startsWith("%PDF");
        assertThat(as("analyst")
                        .post(PAGE, PAGE + "/case-file/withdraw", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("operator").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(as("admin").get(PAGE + "/nothing.jrxml").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void anAdministratorTriesAndUsesALayoutOnAnyScreen(int width) {
        try (var visitor = Chromium.visitor()) {
            var page = visitor.newPage();
            page.setViewportSize(width, 900);
            page.navigate("http://localhost:" + port + "/login");
            page.fill("[name=username]", "admin");
            page.fill("[name=password]", "wangge-demo");
            page.press("[name=password]", "Enter");
            page.navigate("http://localhost:" + port + PAGE);
            var card = page.locator("section[aria-labelledby=layout-case-file]");
            card.locator("summary").click();
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);

            card.locator("input[type=file]").setInputFiles(file("<jasperReport>\n<query/></jasperReport>"));
            card.locator("button.primary").click();
            assertThat(page.locator(".problems").first().textContent()).contains("第 2 行：此处不允许元素 <query>");

            card.locator("summary").click();
            card.locator("input[type=file]")
                    .setInputFiles(file(shelf.shipped("case-file").source()));
            card.locator("button.primary").click();
            page.getByText("从下一次打印起使用").waitFor();
            assertThat(card.locator(".tag").textContent()).isEqualTo("使用本地版式");
        }
    }

    private static FilePayload file(String source) {
        return new FilePayload("case-file.jrxml", "application/xml", source.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String source) throws IOException {
        Files.createDirectories(site.folder());
        Files.writeString(site.folder().resolve("case-file.jrxml"), source);
    }

    private PageReader as(String who) {
        return new PageReader(port, who);
    }
}
