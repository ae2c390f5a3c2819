package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unbescape.html.HtmlEscape;

/** Odd text on pages is text: nothing of it is markup, a script or an expression. */
@WanggeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddTextPageTests {

    @LocalServerPort
    private int port;

    private Centre centre;
    private PageReader pages;

    @BeforeAll
    void signIn() {
        centre = new Centre(port);
        pages = new PageReader(port, "operator");
    }

    @ParameterizedTest
    @MethodSource("cn.wangge.journey.OddTextTests#oddTexts")
    void oddTextIsShownAsText(String text) {
        var report = centre.report("HOTLINE");
        report.putAll(Map.of("description", text, "address", text, "reporterName", text));
        var number = centre.reported("operator", report);
        centre.answer(number, "register-report", "askConfirmation", Map.of("note", text));
        centre.answer(number, "confirm-on-site", "confirmed", Map.of("note", text));
        var item = centre.item(number, "draw-up-file").get("itemId").asText();

        for (var path : new String[] {
            "/cases/" + number, "/worklist/" + item, "/worklist?text=" + number, "/cases?text=" + number
        }) {
            var page = pages.page(path);
            if (text.contains("<")) assertThat(page).as(path).doesNotContain(text);
            assertThat(page).as(path).doesNotContain("<script>alert", "<img src=x");
            // A browser reads CRLF and CR as line breaks too, so only what is visible is compared.
            assertThat(visible(HtmlEscape.unescapeHtml(page))).as(path).contains(visible(firstWords(text)));
        }
        assertThat(visible(HtmlEscape.unescapeHtml(pages.page("/cases/" + number))))
                .contains(visible(text));
    }

    @Test
    void aNullInAFormIsRefused() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var item = centre.item(number, "register-report").get("itemId").asText();

        var answer = pages.post(
                "/worklist/" + item,
                "/worklist/" + item + "/complete",
                Map.of("decision", "accept", "accept.note", "a\0b"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(centre.item(number, "register-report").get("itemId").asText())
                .isEqualTo(item);
        assertThat(pages.get("/worklist?text=%00").statusCode()).isEqualTo(400);
    }

    /** Lists show the title, which ends with the first sentence or line. */
    private static String firstWords(String text) {
        var line = text.strip().split("[。！？\\n\\r]", 2)[0];
        return line.substring(0, line.offsetByCodePoints(0, Math.min(10, line.codePointCount(0, line.length()))));
    }

    private static String visible(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
