package cn.wangge.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which an item is answered. */
@WanggeTest
class ItemPagesTests {

    @LocalServerPort
    private int port;

    private Centre centre;
    private Browserless operator;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        operator = new Browserless(port).signIn("operator");
    }

    @Test
    void theItemShowsTheMatterItsConditionsTheReasonsAndTheForm() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "draw-up-file");

        var page = operator.get(item(number, "draw-up-file"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("案卷建立", "待拟立案", "上水井盖缺失，夜间行人易跌落")
                .contains("部件 / 市政公用设施 / 供水井盖", "立案条件", "结案条件（处置标准）", "处置预案")
                .contains("为什么走这条受理途径", "依据规则第 7 条", "为什么是这个时间")
                .contains("登记受理", "受理并拟立案", "现场核实", "属实")
                .contains(
                        "name=\"submit.conditionId\"", "name=\"merge.mainCaseNumber\"", "name=\"adviseRefusal.reason\"")
                .contains("data-label=\"提交审核\"");
        assertThat(page.all("name=\"decision\"[^>]*value=\"(\\w+)\"")).startsWith("submit");
        assertThat(page.all("(checked=\"checked\")")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aRefusedAnswerKeepsEverythingTypedAndNamesTheFault() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = item(number, "register-report");
        var key = operator.get(path).find("name=\"idempotencyKey\" value=\"([^\"]+)\"");

        var again = operator.post(
                path + "/complete",
                Map.of(
                        "decision",
                        "refuse",
                        "idempotencyKey",
                        key,
                        "refuse.reason",
                        "outside-scope",
                        "refuse.reply",
                        " ",
                        "refuse.note",
                        "<b>不属</b>"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("请填写“答复反映人”。", "&lt;b&gt;不属&lt;/b&gt;", "value=\"" + key + "\"")
                .containsPattern("value=\"refuse\"[^>]*checked=\"checked\"")
                .containsPattern("name=\"refuse.reason\" value=\"outside-scope\"[^>]*checked=\"checked\"")
                .containsPattern("id=\"refuse-reply-problem\">请填写");
    }

    @Test
    void anAnswerSaysWhatComesNextAndCountsOnce() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = item(number, "register-report");
        operator.get(path);
        var form = Map.of("decision", "accept", "idempotencyKey", UUID.randomUUID(), "accept.categoryCode", "B01001");

        var sent = operator.post(path + "/complete", form);
        var told = operator.get(sent.location());
        var twice = operator.post(path + "/complete", form);

        assertThat(sent.location()).isEqualTo("/worklist");
        assertThat(told.body()).contains(number + " 已提交：登记受理：受理并拟立案 → 现场核实（监督员）");
        assertThat(twice.location()).isEqualTo("/worklist");
        assertThat(centre.theCase(number).get("log")).hasSize(2);
    }

    @Test
    void whatAnotherHoldsCanBeReadButNotAnswered() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = item(number, "register-report");
        var other = new Browserless(port).signIn("operator-2");
        operator.get(path);
        operator.post(path + "/claim", Map.of());

        var seen = other.get(path);
        var answered = other.post(path + "/complete", Map.of("decision", "accept", "accept.note", "我来办"));

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("该案卷已由梁慧敏于", "您可以查看，不能办理。").doesNotContain("name=\"decision\"");
        assertThat(answered.status()).isEqualTo(409);
        assertThat(answered.body()).contains("该案卷已由梁慧敏于", "我来办");
    }

    @Test
    void whoProposedDoesNotApprove() {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(number, "verify-on-site");
        var inspector = new Browserless(port).signIn("inspector");
        var path = item(number, "verify-on-site");
        inspector.get(path);

        var refused = inspector.post(path + "/complete", Map.of("decision", "notMet", "notMet.note", "本人上报"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("须与“现场核查”分开的职责", "本人上报");
    }

    @Test
    void anotherCategoryBringsItsOwnConditions() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "draw-up-file");

        var page = operator.get(item(number, "draw-up-file") + "?decision=submit&submit.categoryCode=S06001");

        assertThat(page.body()).contains("私搭乱建", "正在搭建：未经批准搭建建筑物、构筑物");
    }

    @Test
    void aPhotoGoesUpAtOnceAndOtherFilesAreExplained() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = item(number, "register-report");
        operator.get(path);

        var photo = operator.upload(path + "/photos", Browserless.picture());
        var text = operator.upload(path + "/photos", "不是照片".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(photo.status()).isEqualTo(201);
        assertThat(photo.find("\"photoId\":\"([0-9a-f-]{36})\"")).isNotBlank();
        assertThat(text.status()).isEqualTo(422);
        assertThat(text.contentType()).startsWith("application/problem+json");
    }

    @Test
    void anAnsweredItemIsGone() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = item(number, "register-report");
        centre.answer(number, "register-report", "accept");

        var gone = operator.get(path);

        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body())
                .contains("没有这项待办，或已由他人办理", "href=\"/worklist\"")
                .contains("梁慧敏已于", "登记受理：受理并拟立案", "/cases/" + number, "现场核实");
    }

    @Test
    void whoComesTooLateKeepsHisWords() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = item(number, "register-report");
        operator.get(path);
        centre.answer(number, "register-report", "accept");

        var late = operator.post(path + "/complete", Map.of("decision", "accept", "accept.note", "我写了很久的意见"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("您填写的内容未提交", "我写了很久的意见", "/cases/" + number);
    }

    @Test
    void anItemThatNeverWasSaysNothingOfAnyCase() {
        var none = operator.get("/worklist/" + UUID.randomUUID());

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body()).contains("没有这项待办").doesNotContain("/cases/PY");
    }

    @Test
    void afterAnAnswerTheNextItemIsOffered() {
        centre.reported("operator", centre.report("HOTLINE"));
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = item(number, "register-report");
        operator.get(path);

        var sent = operator.post(path + "/complete", Map.of("decision", "accept", "accept.categoryCode", "B01001"));

        assertThat(operator.get(sent.location()).body()).containsPattern("<a href=\"/worklist/[0-9a-f-]{36}\">下一件：");
    }

    @Test
    void whatIsChosenIsAskedToBeChosenAndTheFaultLeadsToItsField() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = item(number, "register-report");
        operator.get(path);

        var again = operator.post(path + "/complete", Map.of("decision", "refuse", "refuse.reply", "不属受理范围。"));

        assertThat(again.body())
                .contains("请选择“不予受理理由”。", "href=\"#refuse-reason\"")
                .doesNotContain("请填写“不予受理理由”");
    }

    @Test
    void theFilingConditionStandsBesideItsClosingCondition() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "draw-up-file");
        var path = item(number, "draw-up-file");

        var before = operator.get(path);
        var changed = operator.get(path + "?decision=submit&submit.categoryCode=S06001");

        assertThat(before.all("data-condition=\"([^\"]+)\"")).isNotEmpty();
        assertThat(before.body()).contains("供水井盖已补齐或更换并安放牢固");
        assertThat(changed.all("data-condition=\"([^\"]+)\""))
                .doesNotContainAnyElementsOf(before.all("data-condition=\"([^\"]+)\""));
    }

    private String item(String number, String action) {
        return "/worklist/" + centre.item(number, action).get("itemId").asText();
    }
}
