package cn.wangge.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.wangge.testing.Chromium;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in as people do it, in a real browser. */
@WanggeTest
class SignInJourneyTests {

    @LocalServerPort
    private int port;

    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void open() {
        visitor = Chromium.visitor();
        page = visitor.newPage();
        page.navigate("http://localhost:" + port + "/login");
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void aDemoAccountIsFilledInByAClickAndLeadsToTheStartPage() {
        assertThat(page).hasTitle("工作人员登录 · 网格案卷");
        page.locator("[data-username='shift-leader']").click();
        assertThat(page.locator("#username")).hasValue("shift-leader");
        signIn("wangge-demo");

        assertThat(page).hasURL("http://localhost:" + port + "/");
    }

    @Test
    void aWrongPasswordIsSaidInWords() {
        page.locator("#username").fill("inspector");
        signIn("wrong");

        assertThat(page.locator("main [role=alert]")).hasText("账号或密码不正确。");
    }

    private void signIn(String password) {
        page.locator("#password").fill(password);
        page.locator("form[action='/login'] button").click();
    }
}
