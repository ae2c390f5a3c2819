package cn.wangge.security.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.WanggeTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WanggeTest
class SettingsPagesTests {

    private static final String[] PAGES = {
        "/settings",
        "/settings/units",
        "/settings/units/new",
        "/settings/units/CGJ",
        "/settings/units/import",
        "/settings/people",
        "/settings/people/new",
        "/settings/people/cgj-1",
        "/settings/people/import",
        "/settings/proposals",
        "/settings/tables/units.csv",
        "/settings/tables/people.xlsx"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    private Browserless admin;

    @BeforeEach
    void signIn() {
        admin = new Browserless(port).signIn("admin");
        admin.get("/settings/units/new");
    }

    @Test
    void everyPageOpensForTheAdministratorInBothLanguages() {
        for (var path : PAGES) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(200);
            var english = new Browserless(port).speaking("en").signIn("admin").get(path);
            if (path.startsWith("/settings/tables")) continue;
            assertThat(english.body()).as(path).contains("Settings").doesNotContain("??", ">settings.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "auditor", "centre-director"})
    void nobodyElseOpensAnyOfThem(String who) {
        var other = new Browserless(port).signIn(who);
        for (var path : PAGES) assertThat(other.get(path).status()).as(path).isEqualTo(403);
    }

    @Test
    void aRefusedUnitKeepsWhatWasTyped() {
        var answer = admin.post(
                "/settings/units/new",
                Map.of("code", "1x", "name", "城东<b>站", "kind", "STATION", "phone", "abc", "area", "火星"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("单位编码只能用大写字母和数字", "电话号码的格式不正确。", "没有这个区划")
                .contains("value=\"1x\"", "value=\"城东&lt;b&gt;站\"", "value=\"火星\"")
                .contains("value=\"STATION\" selected");
    }

    @Test
    void aUnitIsAddedChangedAndFoundAndCannotEndWhilePeopleWorkThere() {
        var code = code();
        var typed = Map.of("code", code, "name", "试验站" + code, "kind", "STATION", "parent", "CGJ");
        assertThat(admin.post("/settings/units/new", typed).location()).isEqualTo("/settings/units");
        assertThat(admin.post("/settings/units/new", typed).body()).contains("此编码已被使用");
        var changed = Map.of("name", "改名站" + code, "kind", "STATION", "parent", "CGJ", "from", "2026-01-01");
        assertThat(admin.post("/settings/units/" + code, changed).status()).isEqualTo(302);

        assertThat(admin.get("/settings/units?text=" + code.toLowerCase()).body())
                .contains("改名站" + code);
        var circle = Map.of("name", "城市管理综合执法局", "kind", "RESPONSIBLE", "parent", code);
        assertThat(admin.post("/settings/units/CGJ", circle).body()).contains("上级单位循环。");
        var ending = Map.of("name", "城市管理综合执法局", "kind", "RESPONSIBLE", "to", "2099-01-01");
        assertThat(admin.post("/settings/units/CGJ", ending).body()).contains("人在本单位任职");
    }

    @Test
    void oneWrongLineKeepsTheWholeTableOutAndEachIsExplained() {
        var good = code();
        var table = "单位编码,单位名称,类别,上级单位\n" + good + ",好的" + good + ",责任单位,\n" + good + ",重复" + good + ",责任单位,\n" + code()
                + ",没有上级,站、所、队,\n";
        table = table.replace("站、所、队", "\"站、所、队\"");

        var draft = uploaded("units", table);

        assertThat(draft.body())
                .contains("与第 2 行的编码重复。", "站、所、队须填上级单位。", "有 2 行不合要求")
                .doesNotContain("确认导入");
        admin.post(draftPath + "/take", Map.of());
        assertThat(sql.fetchValue("select count(*) from organization.unit where code = ?", good))
                .isEqualTo(0L);
    }

    @Test
    void whatIsThereIsChangedByItsCodeAndATableIsTakenOverOnce() {
        var code = code();
        uploaded("units", "单位编码,单位名称,类别\n" + code + ",甲" + code + ",责任单位\n");
        assertThat(admin.post(draftPath + "/take", Map.of()).location()).isEqualTo("/settings/units");
        assertThat(admin.post(draftPath + "/take", Map.of()).status()).isEqualTo(409);
        assertThat(uploaded("units", "单位编码,单位名称,类别\n" + code + ",乙" + code + ",责任单位\n")
                        .body())
                .contains("新增 0 行、更新 1 行");
        admin.post(draftPath + "/take", Map.of());

        assertThat(sql.fetchValue("select name from organization.unit where code = ?", code))
                .isEqualTo("乙" + code);
    }

    @Test
    void whatIsWrongWithPeopleIsToldCellByCell() {
        var draft = uploaded(
                "people",
                String.join(
                        "\n",
                        List.of(
                                "登录名,姓名,手机号,岗位,单位,范围,截止日期",
                                "Zhang San,张三,1,坐席,,,",
                                "lisi,李四,,村长,,,",
                                "wangwu,王五,,责任单位经办人,,,",
                                "zhaoliu,赵六,,监督员,,,",
                                "sunqi,孙七,,\"系统管理员、审计员\",,,",
                                "zhouba,周八,,责任单位负责人,XNB,,2020-01-01",
                                "admin,庞启明,,坐席,,,")));

        assertThat(draft.body())
                .contains("登录名只能用小写字母", "电话号码的格式不正确", "没有“村长”这个岗位", "责任单位经办人、负责人须填单位")
                .contains("此岗位须填范围", "系统管理员不得兼任审计员", "此单位不承办案卷", "须晚于起始日期", "不能变更本人的岗位");
    }

    @Test
    void anotherAdministratorsUploadIsNotThere() {
        uploaded("units", "单位编码,单位名称,类别\n" + code() + ",某局,责任单位\n");

        assertThat(new Browserless(port).signIn("admin-2").get(draftPath).status())
                .isEqualTo(404);
    }

    @Test
    void aFirstPasswordRunsOutAndOnlyLeadsToItsReplacement() {
        var login = "p" + UUID.randomUUID().toString().substring(0, 8);
        admin.post("/settings/people/new", Map.of("login", login, "name", "初来"));
        var password = admin.post("/settings/people/passwords", Map.of("login", login))
                .all("class=\"code\">([^<]+)<")
                .get(1);
        var person = new Browserless(port).signIn(login, password);
        assertThat(person.get("/").location()).isEqualTo("/account/password");

        sql.execute(
                "update security.account set password_expires_at = now() - interval '9 years' where person_id = ?",
                login);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new Browserless(port).signIn(login, password)))
                .hasMessageContaining("error");
    }

    @Test
    void theDemonstrationsPasswordsStay() {
        admin.get("/account/password");
        var typed = Map.of("old", "wangge-demo", "password", "another-long-one", "again", "another-long-one");
        assertThat(admin.post("/account/password", typed).status()).isEqualTo(422);
        assertThat(admin.post("/settings/people/passwords", Map.of("login", "operator"))
                        .status())
                .isEqualTo(403);
    }

    private String draftPath = "";

    private Browserless.Page uploaded(String kind, String table) {
        var answer = admin.upload(
                "/settings/" + kind + "/import", "表.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        draftPath = answer.location();
        return admin.get(draftPath);
    }

    private static String code() {
        return "X"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase();
    }
}
