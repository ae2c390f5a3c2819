package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.RawClient;
import cn.wangge.testing.WanggeTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Text is kept as typed, however odd; what cannot be kept is refused with a sentence. */
@WanggeTest
class OddTextTests {

    private static final String REPORTS = "/api/v1/reports";

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    private Centre centre;
    private RawClient raw;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        raw = new RawClient(port);
    }

    /** Each short enough for a name. */
    static List<String> oddTexts() {
        return List.of(
                "圐圙村昇遊厐𠮷𠮷㛃䶮𫍯",
                "⺠民 曰日 己已巳 аa",
                "阿依古丽·买买提•依明‧",
                "བོད་ཡིག ᠮᠣᠩᠭᠣᠯ ئۇيغۇر",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "<!--#exec cmd=\"ls\"--> &amp; &lt;",
                "]]> <![CDATA[ <?xml",
                "javascript:alert(1)",
                "</textarea></title>",
                "=1+1",
                "＝1+1",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "=HYPERLINK(\"http://x\",\"y\")",
                "a\u202Eb\u2066c\u2069",
                "\u200Fشارع\u200E",
                "零\u200B宽\u200D连\uFEFF接\u2060",
                "e\u0301 é Å Å",
                "👨‍👩‍👧‍👦🏳️‍🌈🀄",
                "Ｆｕｌｌ　ｗｉｄｔｈ１２３",
                "a\u0001b\u001Fc\u007Fd\u0085e\u2028f\u2029g",
                "' or 1=1 --",
                "'; drop table case_file; --",
                "%_\\",
                "$$ ::text pg_sleep(9) E'\\x41'",
                "\\u0000 \\x00 %00",
                "${7*7} #{7*7} *{7*7} @{7*7} ~{x}",
                "__${7*7}__::x",
                "[[${7*7}]] [(${7*7})]",
                "{{7*7}} <%= 7*7 %>",
                "T(java.lang.Runtime).getRuntime()",
                "${jndi:ldap://x/y}",
                "{0} {1} '{0}'",
                "null",
                "NaN",
                "undefined",
                "a\r\nb\nc\rd\te",
                "x\r\nSet-Cookie: y=z",
                "../../etc/passwd\\..",
                "\uE000\uF8FF\uFFFD\uFFFE");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void oddTextIsKeptAsTyped(String text) {
        var report = centre.report("HOTLINE");
        report.putAll(Map.of("description", text, "address", text, "reporterName", text, "sourceNumber", text));
        var number = centre.reported("operator", report);
        var reply = centre.answer(number, "register-report", "accept", Map.of("note", text));

        assertThat(reply.status()).isEqualTo(200);
        var kept = centre.theCase(number);
        assertThat(kept.path("description").asText()).isEqualTo(text);
        assertThat(kept.path("address").asText()).isEqualTo(text);
        assertThat(kept.path("sourceNumber").asText()).isEqualTo(text);
        assertThat(kept.path("log").findValuesAsText("note")).contains(text);
        assertThat(sql.fetchValue("select reporter_name from casefile.case_file where number = ?", number))
                .isEqualTo(text);
        assertThat(sql.fetchValue(
                        "select fields ->> 'note' from casework.answer a join casefile.case_file c"
                                + " on c.id = a.case_id where c.number = ?",
                        number))
                .isEqualTo(text);
        assertThat(raw.get(
                                "operator",
                                "/api/v1/cases?text="
                                        + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
                        .json()
                        .findValuesAsText("caseNumber"))
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000", "\\ud800", "\\udfff", "\\udc00\\ud800", "字\\ud842x"})
    void whatCannotBeKeptIsRefusedInEveryField(String escaped) {
        var report = (ObjectNode) new ObjectMapper().valueToTree(centre.report("HOTLINE"));
        for (var field :
                List.of("description", "address", "reporterName", "sourceNumber", "categoryCode", "onBehalfOf")) {
            var body = report.deepCopy().put(field, "MARK").toString().replace("MARK", escaped);
            var told = raw.postJson("operator", REPORTS, body).refused(400, field);
            assertThat(told.path("detail").asText()).contains("无法保存");
        }
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = "/api/v1/worklist/"
                + centre.item(number, "register-report").get("itemId").asText() + "/complete";
        raw.postJson("operator", path, "{\"decision\":\"accept\",\"fields\":{\"note\":\"" + escaped + "\"}}")
                .refused(400, "fields.note");
        assertThat(raw.postJson("operator", path, "{\"decision\":\"accept\",\"fields\":{\"" + escaped + "\":1}}")
                        .status())
                .isIn(400, 422);
        raw.postJson("operator", path, "{\"decision\":\"" + escaped + "\"}").refused(400, "decision");
        raw.postJson("", "/api/v1/session", "{\"username\":\"%s\",\"password\":\"x\"}".formatted(escaped))
                .refused(400, "username");
    }

    @Test
    void aWholePairIsNoHalf() {
        var report = (ObjectNode) new ObjectMapper().valueToTree(centre.report("HOTLINE"));
        var body = report.put("description", "MARK").toString().replace("MARK", "\\ud842\\udfb7野家");
        var number = raw.postJson("operator", REPORTS, body)
                .json()
                .path("caseNumber")
                .asText();

        assertThat(centre.theCase(number).path("description").asText()).isEqualTo("𠮷野家");
    }

    @Test
    void aTitleIsCutBetweenCharacters() {
        var report = centre.report("HOTLINE");
        report.put("description", "𠮷".repeat(60));
        var number = centre.reported("operator", report);

        assertThat(sql.fetchValue("select title from casefile.case_file where number = ?", number))
                .isEqualTo("𠮷".repeat(39) + "…");
    }
}
