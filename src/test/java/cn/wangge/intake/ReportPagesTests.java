package cn.wangge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reporting and following as citizens and staff do it. */
@WanggeTest
class ReportPagesTests {

    @LocalServerPort
    private int port;

    private Centre centre;
    private Browserless citizen;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        citizen = new Browserless(port);
    }

    @Test
    void aCitizenReportsWithAPhotoAndFollowsItWithTheCode() {
        citizen.get("/report");
        var photo = citizen.upload("/report/photos", Browserless.picture()).find("\"photoId\":\"([^\"]+)\"");
        var form = report();
        form.put("photoIds", List.of(photo));

        var sent = citizen.post("/report", form);
        var receipt = citizen.get(sent.location());
        var number = receipt.find("id=\"number\">(PY\\d+)<");
        var code = receipt.find("id=\"code\">(\\w{8})<");
        var followed = track(
                number.toLowerCase(),
                code.substring(0, 4) + " " + code.substring(4).toLowerCase());

        assertThat(sent.location()).isEqualTo("/report/done");
        assertThat(receipt.body()).contains("您反映的问题已收到").doesNotContain("查看案卷");
        assertThat(citizen.get("/report/done").location()).isEqualTo("/track");
        assertThat(followed.status()).isEqualTo(200);
        assertThat(followed.body()).contains("正在受理", "已收到您反映的问题", number).doesNotContain("坐席", "13812342210");
        assertThat(centre.theCase(number).get("channel").asText()).isEqualTo("PUBLIC");
        assertThat(centre.theCase(number).get("photos")).hasSize(1);
    }

    @Test
    void theWayOfAClosedReportIsToldInPublicWords() {
        citizen.get("/report");
        var receipt = citizen.get(citizen.post("/report", report()).location());
        var number = receipt.find("id=\"number\">(PY\\d+)<");
        centre.driveTo(number, "approve-closing");
        centre.answer(number, "approve-closing", "approve", Map.of("reply", "井盖已经补装。"));

        var followed = track(number, receipt.find("id=\"code\">(\\w{8})<"));

        assertThat(followed.body())
                .contains("已办结", "井盖已经补装。", "经审核，已立案", "已派给自来水公司处理", "责任单位已反馈处理结果")
                .doesNotContain("核查审查", "梁慧敏", "已按要求办理");
    }

    @Test
    void aWrongCodeAndAnUnknownNumberGetTheSameAnswer() {
        citizen.get("/report");
        var number = citizen.get(citizen.post("/report", report()).location()).find("id=\"number\">(PY\\d+)<");

        var wrong = track(number, "AAAAAAAA");
        var unknown = track("PY200001010001", "AAAAAAAA");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(wrong.body()).contains("编号与查询码不相符，请核对后再查。");
        assertThat(tidied(wrong.body(), number)).isEqualTo(tidied(unknown.body(), "PY200001010001"));
    }

    @Test
    void aRefusedReportKeepsEverythingTyped() {
        citizen.get("/report");
        var photo = citizen.upload("/report/photos", Browserless.picture()).find("\"photoId\":\"([^\"]+)\"");
        var form = report();
        form.put("description", "<script>井盖</script>缺失");
        form.put("longitude", "116.4");
        form.put("latitude", "39.9");
        form.put("reporterPhone", "123");
        form.put("photoIds", List.of(photo));
        var refused = citizen.post("/report", form);
        form.put("reporterPhone", "13812342210");
        var outside = citizen.post("/report", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "电话号码格式不对。", "href=\"#reporterPhone\"", "&lt;script&gt;井盖&lt;/script&gt;缺失", "value=\"116.4\"")
                .contains("value=\"" + photo + "\"", "/img/photo.svg", "古城西大街与沙巷街口");
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.body()).contains("该位置不在平遥县范围内", "href=\"#longitude\"");
    }

    @Test
    void theSameFormSentTwiceIsOneReportAndAnAlteredOneAsksAgain() {
        citizen.get("/report");
        var form = report();
        var first = citizen.get(citizen.post("/report", form).location()).find("id=\"number\">(PY\\d+)<");
        var again = citizen.get(citizen.post("/report", form).location()).find("id=\"number\">(PY\\d+)<");
        form.put("description", "另有一处井盖松动。");

        var altered = citizen.post("/report", form);

        assertThat(again).isEqualTo(first);
        assertThat(altered.status()).isEqualTo(422);
        assertThat(altered.body())
                .contains("这份表单已经提交过", "另有一处井盖松动。")
                .doesNotContain("value=\"" + form.get("idempotencyKey") + "\"");
    }

    @Test
    void whoKnowsOnlyTheVillageIsPlacedInsideIt() {
        var grid = citizen.getPart("/report/pick/grids?text=%E8%BF%8E%E8%96%B0%E9%97%A8")
                .find("data-value=\"(\\d{12})\"");
        citizen.get("/report");
        var form = report();
        form.put("longitude", "");
        form.put("latitude", "");
        var nowhere = citizen.post("/report", form);
        form.put("gridCode", grid);

        var number = citizen.get(citizen.post("/report", form).location()).find("id=\"number\">(PY\\d+)<");

        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.body()).contains("请给出事发位置");
        assertThat(centre.theCase(number).get("gridCode").asText()).startsWith(grid);
    }

    @Test
    void aSeatReportsForACallerAndAnInspectorOnlyAsInspector() {
        var seat = new Browserless(port).signIn("operator");
        var blank = seat.get("/report");
        var form = report();
        form.put("channel", "HOTLINE");
        form.put("sourceNumber", "12345-1");
        form.put("sourceDueAt", "2026-12-01T18:00");
        form.put("onBehalfOf", "grid-leader");
        var receipt = seat.get(seat.post("/report", form).location());
        var inspector = new Browserless(port).signIn("inspector").get("/report");

        assertThat(blank.body()).contains("代为上报", "领导批转", "12345热线");
        assertThat(receipt.body()).contains("查看案卷").doesNotContain("id=\"code\"");
        var number = receipt.find("id=\"number\">(PY\\d+)<");
        assertThat(centre.theCase(number).get("sourceDueAt").asText()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(inspector.body()).contains("按急件处理").doesNotContain("name=\"channel\"", "代为上报");
    }

    private Browserless.Page track(String number, String code) {
        citizen.get("/track");
        return citizen.post("/track", Map.of("caseNumber", number, "trackingCode", code));
    }

    private static String tidied(String body, String number) {
        return body.replace(number, "#").replaceAll("(content|value)=\"[\\w-]{60,}={0,2}\"", "");
    }

    private static Map<String, Object> report() {
        var form = new LinkedHashMap<String, Object>();
        form.put("idempotencyKey", UUID.randomUUID().toString());
        form.put("description", "西大街与沙巷街口上水井盖缺失，夜间行人易跌落。");
        form.put("categoryCode", "B01001");
        form.put("longitude", "112.1745");
        form.put("latitude", "37.2015");
        form.put("address", "古城西大街与沙巷街口");
        form.put("reporterName", "陈志华");
        form.put("reporterPhone", "13812342210");
        form.put("replyWanted", "true");
        return form;
    }
}
