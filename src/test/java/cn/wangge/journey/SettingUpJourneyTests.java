package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ChildProduct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty site without the demonstration: from the link on the console to a case that its own people dispatch. */
class SettingUpJourneyTests {

    private static final Map<String, String> REAL_SITE = Map.of("WANGGE_DEMO", "off");
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/setup\\?token=[\\w-]+)");
    private static final String OWN = "ping-an-xiang-cun";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Login name, name, telephone, post, unit, area. */
    private static final List<List<String>> STAFF = List.of(
            List.of("登录名", "姓名", "手机号", "岗位", "单位", "范围"),
            List.of("operator", "左希", "13900000001", "坐席", "", ""),
            List.of("shift-leader", "班章", "", "值班班长", "", ""),
            List.of("inspector", "简督", "", "监督员", "", "全县"),
            List.of("inspector-2", "何查", "", "网格长、监督员", "", "全县"),
            List.of("unit-handler", "荆班", "", "责任单位经办人", "自来水公司", ""),
            List.of("unit-handler", "荆班", "", "责任单位经办人", "CGJ", ""),
            List.of("unit-leader", "付泽", "", "责任单位负责人", "CGJ", ""),
            List.of("centre-director", "钟主", "", "中心主任", "", ""));

    @Test
    void anEmptySiteIsSetUpByItsAdministratorsAndWorksACase(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var product = ChildProduct.start(data, REAL_SITE)) {
            var link = link(product);
            assertThat(new Browserless(product.port())
                            .get("/setup?token=guessed")
                            .status())
                    .isEqualTo(403);
            var first = firstAdministrator(product.port(), link);
            assertThat(new Browserless(product.port()).get(link).location())
                    .as("the link is used up")
                    .isEqualTo("/login");
            var second = secondAdministrator(product.port(), first);

            importUnits(first);
            importPeople(first);
            assertThat(first.get("/settings").body()).contains("尚无值班班长，案卷无法审核立案。");
            confirm(first, second);
            assertThat(second.get("/settings").body()).doesNotContain("尚无值班班长，案卷无法审核立案。");
            passwords(product.port(), second);

            workACase(product.port());
            nothingMadeUpIsThere(product);
        }
    }

    private static String link(ChildProduct product) {
        var found = LINK.matcher(product.said());
        assertThat(found.find()).as(product.said()).isTrue();
        return found.group(1);
    }

    private static Browserless firstAdministrator(int port, String link) {
        var page = new Browserless(port);
        assertThat(page.get(link).location()).isEqualTo("/setup");
        page.get("/setup");
        var typed = new LinkedHashMap<>(
                Map.of("login", "guan.li", "name", "管立", "password", "12345678", "again", "12345678"));
        var refused = page.post("/setup", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("密码至少 10 个字符。", "value=\"管立\"").doesNotContain("12345678\"");
        typed.putAll(Map.of("password", OWN, "again", OWN));
        assertThat(page.post("/setup", typed).location()).isEqualTo("/login");
        return new Browserless(port).signIn("guan.li", OWN);
    }

    private static Browserless secondAdministrator(int port, Browserless first) {
        first.get("/settings/people/new");
        var added = first.post("/settings/people/new", Map.of("login", "guan.er", "name", "管珥", "posts", "系统管理员"));
        assertThat(added.location()).isEqualTo("/settings/people/guan.er");
        assertThat(first.get("/settings/people/guan.er").body()).contains("系统管理员");
        return changed(port, "guan.er", slips(first).get("guan.er"));
    }

    /** The starter list, taken down and brought back in the encoding that a Chinese table program writes. */
    private static void importUnits(Browserless admin) {
        var starter = admin.get("/settings/tables/units.csv?content=starter").body();
        assertThat(starter).contains("城市管理综合执法局").doesNotContain("林业局林业工作站");
        var bytes = starter.substring(1).getBytes(Charset.forName("GB18030"));
        take(admin, "units", "单位.csv", "text/csv", bytes, "新增 342 行");
        assertThat(admin.get("/settings/units?text=CGJ").body()).contains("城市管理综合执法局");
        assertThat(admin.get("/settings/units").body()).contains("page=2");
    }

    private static void importPeople(Browserless admin) throws IOException {
        take(admin, "people", "人员.xlsx", XLSX, workbook(), "新增 8 行");
        assertThat(admin.get("/settings/people").body()).contains("左希", "未设密码");
    }

    private static void take(
            Browserless admin, String kind, String name, String type, byte[] content, String expected) {
        admin.get("/settings/" + kind + "/import");
        var looked = admin.upload("/settings/" + kind + "/import", name, type, content);
        assertThat(looked.status()).as(looked.body()).isEqualTo(302);
        var draft = admin.get(looked.location());
        assertThat(draft.body()).contains(expected);
        assertThat(admin.post(looked.location() + "/take", Map.of()).location()).isEqualTo("/settings/" + kind);
    }

    private static void confirm(Browserless first, Browserless second) {
        var own = first.get("/settings/proposals");
        var id = own.find("/settings/proposals/([\\w-]+)/refuse");
        first.post("/settings/proposals/" + id + "/confirm", Map.of());
        assertThat(first.get("/settings/proposals").body()).contains("不能复核自己提出的变更。", "左希（operator）");
        second.get("/settings/proposals");
        second.post("/settings/proposals/" + id + "/confirm", Map.of());
        assertThat(second.get("/settings/proposals").body()).contains("没有待复核的岗位变更。");
    }

    private static void passwords(int port, Browserless admin) {
        var slips = slips(admin);
        assertThat(slips).hasSize(7);
        var before = new Centre(port, slips.get("operator")).get("operator", "/api/v1/worklist");
        assertThat(before.status()).as("a first password opens nothing").isEqualTo(403);
        slips.forEach((login, password) -> changed(port, login, password));
    }

    private static Map<String, String> slips(Browserless admin) {
        admin.get("/settings/people");
        var codes = admin.post("/settings/people/passwords", Map.of()).all("class=\"code\">([^<]+)<");
        var slips = new LinkedHashMap<String, String>();
        for (var i = 0; i < codes.size(); i += 2) slips.put(codes.get(i), codes.get(i + 1));
        return slips;
    }

    private static Browserless changed(int port, String login, String first) {
        var page = new Browserless(port).signIn(login, first);
        assertThat(page.get("/worklist").location()).isEqualTo("/account/password");
        page.get("/account/password");
        var same = Map.of("old", first, "password", first, "again", first);
        assertThat(page.post("/account/password", same).body()).contains("新密码不能与原密码相同。");
        var typed = Map.of("old", first, "password", OWN, "again", OWN);
        assertThat(page.post("/account/password", typed).location()).isEqualTo("/");
        assertThat(page.get("/").status()).isEqualTo(200);
        return page;
    }

    private static void workACase(int port) {
        var centre = new Centre(port, OWN);
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "sign-for-task");
        var unit = centre.theCase(number).get("responsibleUnit").toString();
        assertThat(unit).as("proposed by the rules and there").isNotEqualTo("null");
        centre.driveTo(number, "handle-case");
        assertThat(centre.theCase(number).get("status").asText()).isEqualTo("HANDLING");
    }

    private static void nothingMadeUpIsThere(ChildProduct product) throws IOException {
        var sql = DSL.using(product.database(), SQLDialect.POSTGRES);
        assertThat(sql.fetchValue("select count(*) from organization.person where demo"))
                .isEqualTo(0L);
        assertThat(sql.fetchValue("select count(*) from organization.person")).isEqualTo(9L);
        assertThat(sql.fetchValue("select count(*) from security.setup_link")).isEqualTo(0L);
        assertThat(sql.fetch("select distinct kind from security.settings_entry")
                        .getValues(0, String.class))
                .contains("FIRST_ADMINISTRATOR", "SECOND_ADMINISTRATOR", "UNIT_KEPT", "POSTS_CONFIRMED");
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (var i = 0; i < STAFF.size(); i++) {
                var row = sheet.createRow(i);
                for (var j = 0; j < STAFF.get(i).size(); j++) {
                    var text = STAFF.get(i).get(j);
                    // As people type it: telephone numbers become numbers.
                    if (text.matches("1\\d{10}")) row.createCell(j).setCellValue(Double.parseDouble(text));
                    else row.createCell(j).setCellValue(text);
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
