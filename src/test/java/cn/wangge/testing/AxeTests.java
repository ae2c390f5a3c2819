package cn.wangge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxeTests {

    @Test
    void aPageThatShutsSomebodyOutIsFoundWithItsPlace() {
        try (var visitor = Chromium.visitor()) {
            var page = visitor.newPage();
            page.setContent("<html lang=zh-CN><title>一页</title><main><h1>标题</h1>"
                    + "<img id=mute src='data:,'><p style='color:#ddd;background:#fff'>浅字</p></main>");

            assertThat(Axe.violations(page))
                    .anyMatch(found -> found.startsWith("image-alt:") && found.contains("#mute"))
                    .anyMatch(found -> found.startsWith("color-contrast:"));
        }
    }
}
