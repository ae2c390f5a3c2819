package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.RawClient;
import cn.wangge.testing.WanggeTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports, photos and documents that nobody should accept; none of them leaves a case behind. */
@WanggeTest
class ReportRefusalTests {

    private static final String REPORTS = "/api/v1/reports";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    private RawClient raw;
    private int before;

    @BeforeEach
    void open() {
        raw = new RawClient(port);
        before = cases();
    }

    @AfterEach
    void nothingWasOpened() {
        assertThat(cases()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "112.5491, 37.8570, location", // 太原
        "37.2015, 112.1745, location",
        "0, 0, location",
        "-112.1745, 37.2015, location",
        "181, 37.2015, longitude",
        "112.1745, 91, latitude",
        "1e308, 37.2015, longitude",
        "\"NaN\", 37.2015, longitude",
        "112.1745, \"Infinity\", latitude",
        "null, 37.2015, longitude",
        "112.1745, null, latitude"
    })
    void aPlaceThatIsNotInTheCountyIsRefused(String longitude, String latitude, String field) throws Exception {
        var report = report();
        report.set("longitude", JSON.readTree(longitude));
        report.set("latitude", JSON.readTree(latitude));

        var told = raw.postJson("operator", REPORTS, report.toString()).refused(422, field);
        if (longitude.startsWith("37")) assertThat(told.path("detail").asText()).contains("填反");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel | null",
                "channel | \"\"",
                "channel | \"TELEPATHY\"",
                "channel | \"hotline\"",
                "categoryCode | \"Z99999\"",
                "categoryCode | \"' or 1=1 --\"",
                "description | null",
                "description | \"\"",
                "description | \"  \\t\\n\"",
                "description | \"\\u200b\\u2060\\ufeff\"",
                "description | \"\\u3000\"",
                "reporterPhone | \"拨打我\"",
                "onBehalfOf | \"nobody\"",
            })
    void aFieldThatBreaksItsRuleIsNamed(String field, String value) throws Exception {
        var report = report();
        report.set(field, JSON.readTree(value));

        raw.postJson("operator", REPORTS, report.toString()).refused(422, field);
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsLength() {
        var told = raw.postJson(
                        "operator",
                        REPORTS,
                        report().put("description", "字".repeat(30_000)).toString())
                .refused(422, "description");
        assertThat(told.path("detail").asText()).contains("30,000");
        raw.postJson(
                        "operator",
                        REPORTS,
                        report().put("address", "巷".repeat(201)).toString())
                .refused(422, "address");
        raw.postJson(
                        "operator",
                        REPORTS,
                        report().put("reporterName", "𠮷".repeat(61)).toString())
                .refused(422, "reporterName");
        raw.postJson(
                        "operator",
                        REPORTS,
                        report().put("categoryCode", "9".repeat(50_000)).toString())
                .refused(422, "categoryCode");
    }

    @ParameterizedTest
    @CsvSource({
        "longitude, east",
        "replyWanted, 3.5e1",
        "photoIds, notAList",
        "photoIds, {}",
        "sourceDueAt, yesterday",
        "description, []",
        "channel, {}"
    })
    void aValueOfTheWrongTypeIsNamed(String field, String value) throws Exception {
        var report = report();
        report.set(field, value.matches("[a-z].*") ? JSON.valueToTree(value) : JSON.readTree(value));

        raw.postJson("operator", REPORTS, report.toString()).refused(400, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "role", "caseNumber", "Channel", "__proto__", "reportedAt", "unit"})
    void aKeyThatNobodyKnowsIsNamed(String key) {
        var told = raw.postJson("operator", REPORTS, report().put(key, "CLOSED").toString())
                .refused(400, key);
        assertThat(told.path("detail").asText()).contains(key);
        raw.postJson("", "/api/v1/session", "{\"username\":\"operator\",\"password\":\"x\",\"%s\":1}".formatted(key))
                .refused(400, key);
        raw.postJson(
                        "operator",
                        "/api/v1/worklist/" + UUID.randomUUID() + "/complete",
                        "{\"decision\":\"accept\",\"%s\":1}".formatted(key))
                .refused(400, key);
    }

    static List<String> brokenDocuments() {
        var good = report().toString();
        return List.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                good + "{}",
                good + "x",
                good.replace("{", "{\"channel\":\"HOTLINE\","),
                good.replace("112.1745", "NaN"),
                good.replace("112.1745", "1e400x"),
                "\uFEFF{}x",
                "{'channel':'HOTLINE'}",
                "[".repeat(20_000) + "]".repeat(20_000),
                good.replace("\"HOTLINE\"", "[".repeat(20_000) + "]".repeat(20_000)),
                good.replace("112.1745", "1" + "0".repeat(5_000)),
                "{\"" + "k".repeat(2_000) + "\":1}",
                good.replace("古城", "古".repeat(1_000_000)),
                "{" + "\"description\":\"x\",".repeat(1) + "\"a\":[" + "\"b\",".repeat(3_000_000) + "1]}");
    }

    @ParameterizedTest
    @MethodSource("brokenDocuments")
    void aDocumentThatIsNoReportIsRefused(String document) {
        raw.postJson("operator", REPORTS, document).refused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /reports 405", "DELETE /worklist 405", "PATCH /session 405", "GET /nothing 404"})
    void anAddressSaysWhatItTakes(String line) {
        var parts = line.split(" ");
        raw.send(parts[0], "operator", "/api/v1" + parts[1], "application/json", "{}")
                .refused(Integer.parseInt(parts[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void onlyJsonIsTaken(String type) {
        raw.send("POST", "operator", REPORTS, type, "<report/>").refused(415);
    }

    @Test
    void aParameterThatIsNoneIsNamed() {
        raw.get("operator", "/api/v1/worklist?limit=many").refused(400, "limit");
        raw.get("operator", "/api/v1/worklist/not-an-item").refused(400, "itemId");
        raw.get("operator", "/api/v1/worklist?after=yesterday").refused(422, "after");
        raw.get("operator", "/api/v1/worklist?light=PINK").refused(422, "light");
        raw.get("operator", "/api/v1/worklist?queue=NOBODY").refused(422, "queue");
        raw.get("operator", "/api/v1/worklist?text=%00").refused(400);
        raw.get("operator", "/api/v1/cases?text=a%00b").refused(400);
        raw.get("operator", "/api/v1/cases?status=OPEN").refused(400, "status");
        raw.get("operator", "/api/v1/cases?from=2026-02-30").refused(400, "from");
        raw.get("operator", "/api/v1/cases/PY%2500").refused(400);
    }

    @Test
    void whoDoesNotSayWhoHeIsGetsNothing() {
        for (var path : List.of("/worklist", "/cases", "/cases/PY209912310001", "/categories?text=井盖", "/nothing")) {
            var answer = raw.get("", "/api/v1" + path.replace("井盖", "x"));
            answer.refused(401);
            assertThat(answer.whole().headers().allValues("WWW-Authenticate")).anyMatch(v -> v.startsWith("Basic"));
        }
        raw.postJson("", REPORTS, report().toString()).refused(401);
        raw.withCredential("/api/v1/worklist", RawClient.basic("operator", "wrong"))
                .refused(401);
        raw.withCredential("/api/v1/worklist", RawClient.basic("no-such-person", "wangge-demo"))
                .refused(401);
        raw.withCredential("/api/v1/worklist", "Bearer " + "x".repeat(43)).refused(401);
        raw.withCredential("/api/v1/worklist", "Basic %%%").refused(401);
        raw.withCredential("/api/v1/worklist", "Digest a=b").refused(401);
        assertThat(raw.get("operator", "/api/v1/worklist").status()).isEqualTo(200);
    }

    private static ObjectNode report() {
        return JSON.valueToTree(new Centre(0).report("HOTLINE"));
    }

    private int cases() {
        return sql.fetchCount(org.jooq.impl.DSL.table("casefile.case_file"));
    }
}
