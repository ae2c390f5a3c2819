package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.RECIPIENT;
import static cn.wangge.bulletin.db.Tables.SENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.notification.MailDesk;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A paper that is issued reaches those on its list, as a notice and as a mail with the paper, each once. */
@WanggeTest
class SendingPapersTests {

    private static final String RECIPIENTS = "/bulletins/recipients";
    private static final String OUTSIDE = "office@county.example.gov.cn";
    private static final String PRESS = "press@news.example.cn";

    @LocalServerPort
    private int port;

    @Autowired
    private Bulletins asItStands;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private SendingSite site;
    private MailDesk desk;
    private PageReader director;

    @BeforeEach
    void nobodyIsListed() {
        site = new SendingSite(beans);
        desk = site.desk();
        director = new PageReader(port, "centre-director");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aPaperGoesToPeopleUnitsAndAddressesAndTheRecordSaysSo() throws Exception {
        desk.wants("leader", "leader@example.gov.cn");
        add("person", "leader");
        add("unit", unit());
        add("address", OUTSIDE);
        director.post(RECIPIENTS, RECIPIENTS, Map.of("schedule", "bulletin-day", "address", PRESS, "open", "true"));

        var id = issued("2027-06-01", site.papers());
        desk.deliver();

        assertThat(desk.received()).hasSize(2);
        for (var mail : desk.received()) {
            assertThat(mail.getSubject()).isEqualTo("【平遥县网格管理中心】值班快报（2027-06-01）");
            assertThat(text(pdf(mail))).contains("全县概况", "重点、超期和督办案卷");
        }
        assertThat(Arrays.stream(desk.received()).map(SendingSite::to))
                .containsExactlyInAnyOrder(OUTSIDE, "leader@example.gov.cn");
        assertThat(new PageReader(port, "leader").page("/messages"))
                .contains("值班快报（2027-06-01）已印发，请查阅。", "/bulletins/" + id + ".pdf");
        assertThat(director.page("/bulletins/" + id + "/sendings"))
                .contains("站内消息", "邮件（全文）", "已发出", "已送达", OUTSIDE)
                .doesNotContain("leader@example.gov.cn", PRESS, "??");

        site.papers().publish(id, site.actor("efficiency"));
        desk.deliver();

        assertThat(desk.received()).hasSize(3);
        var open = desk.received()[2];
        assertThat(SendingSite.to(open)).isEqualTo(PRESS);
        assertThat(text(pdf(open))).contains("全县概况").doesNotContain("重点、超期和督办案卷");
    }

    @Test
    void aMailThatDoesNotGetThroughIsTriedAgainAndGivenUpInTheEnd() throws Exception {
        add("address", OUTSIDE);
        var id = issued("2027-06-02", site.papers());
        desk.hangUp();

        desk.deliver();
        assertThat(director.page("/bulletins/" + id + "/sendings")).contains("等待发送");
        for (var tries = 0; tries < 6; tries++) {
            clock.pass(Duration.ofDays(2));
            desk.deliver();
        }

        director = new PageReader(port, "centre-director");
        assertThat(director.page("/bulletins/" + id + "/sendings")).contains("多次发送未成功");
    }

    @Test
    void withoutAServerTheRecordSaysThatNoMailLeft() {
        add("address", OUTSIDE);
        add("person", "leader");

        var id = issued("2027-06-03", asItStands);

        assertThat(director.page("/bulletins/" + id + "/sendings")).contains("未发出：没有邮件服务器", "站内消息");
        assertThatThrownBy(() -> sql.deleteFrom(SENDING).execute()).hasStackTraceContaining("permission denied");
    }

    @Test
    void aRecipientIsOneThingAndIsListedOnce() {
        assertThat(add("person", "leader").body()).contains("接收人已添加");
        assertThat(add("person", "leader").body()).contains("已在这份材料的名单上");
        assertThat(add("person", "nobody-at-all").body()).contains("没有这个人");
        assertThat(add("address", "a@b\r\nBcc: c@d.cn").body()).contains("邮箱地址不正确");
        assertThat(director.post(
                                RECIPIENTS,
                                RECIPIENTS,
                                Map.of("schedule", "bulletin-day", "person", "leader", "address", OUTSIDE))
                        .body())
                .contains("只填一项");
        assertThat(director.page(RECIPIENTS + "?lang=en"))
                .contains("message, and own mail address")
                .doesNotContain("??");
        director.page("/?lang=zh-CN");
        var only = sql.select(RECIPIENT.ID).from(RECIPIENT).fetchSingle(RECIPIENT.ID);
        assertThat(director.post(RECIPIENTS, RECIPIENTS + "/" + only + "/remove", Map.of())
                        .body())
                .contains("已移出名单", "名单上还没有接收人");
        assertThat(as("shift-leader").get(RECIPIENTS).statusCode()).isEqualTo(403);
    }

    /** The clock goes to another day, and who was signed in must sign in again. */
    private UUID issued(String period, Bulletins by) {
        var id = site.issued(period, by);
        director = new PageReader(port, "centre-director");
        return id;
    }

    private HttpResponse<String> add(String what, String who) {
        return director.post(RECIPIENTS, RECIPIENTS, Map.of("schedule", "bulletin-day", what, who));
    }

    private String unit() {
        var page = director.page(RECIPIENTS);
        var from = page.indexOf("<option value=\"", page.indexOf("name=\"unit\"") + 60);
        return page.substring(from).replaceAll("(?s)^<option value=\"([^\"]+)\".*", "$1");
    }

    private PageReader as(String who) {
        return new PageReader(port, who);
    }

    private static byte[] pdf(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        var file = parts.getBodyPart(parts.getCount() - 1);
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(file.getFileName()))
                .startsWith("值班快报（")
                .endsWith(".pdf");
        return file.getInputStream().readAllBytes();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
