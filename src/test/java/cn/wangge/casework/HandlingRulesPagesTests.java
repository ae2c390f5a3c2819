package cn.wangge.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.WanggeTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the rules of handling: who may change what, and what is refused. */
@WanggeTest
class HandlingRulesPagesTests {

    private static final String LIKENESS = "/rules/likeness";

    @LocalServerPort
    private int port;

    private Browserless chief;

    @BeforeEach
    void open() {
        chief = new Browserless(port).signIn("shift-leader");
        chief.get("/rules");
    }

    @Test
    void anItemGetsTermsOfItsOwnAndFollowsTheDefaultAgain() {
        chief.post(LIKENESS, Map.of("categoryCode", "B01008", "metres", 120, "hours", 48, "recurrenceDays", 90));
        assertThat(chief.get("/rules").body()).contains("电视井盖", "已保存", ">120<", ">48<", ">90<");

        chief.post(LIKENESS + "/forget", Map.of("categoryCode", "B01008"));

        assertThat(chief.get("/rules").body()).doesNotContain("电视井盖");
    }

    @Test
    void aNumberOutOfReasonIsRefusedInWords() {
        chief.post(LIKENESS, Map.of("categoryCode", "B01008", "metres", 9000, "hours", 48, "recurrenceDays", 90));
        assertThat(chief.get("/rules").body()).contains("距离须为 1 至 2000 米。").doesNotContain("电视井盖");

        chief.post("/rules/sampling", Map.of("share", 101));
        assertThat(chief.get("/rules").body()).contains("抽查比例须为 0 至 100。");
    }

    @Test
    void theAnalystReadsTheSuggestionsAndChangesNothing() {
        var analyst = new Browserless(port).signIn("analyst");

        var page = analyst.get("/rules");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("派遣规则建议").doesNotContain("/rules/sampling", "status=REGISTERED");
        assertThat(analyst.post("/rules/sampling", Map.of("share", 50)).status())
                .isEqualTo(403);
    }
}
