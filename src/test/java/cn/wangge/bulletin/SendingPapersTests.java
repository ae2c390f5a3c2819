package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.ISSUE;
import static cn.wangge.bulletin.db.Tables.RECIPIENT;
import static cn.wangge.bulletin.db.Tables.SENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.evaluation.Period;
import cn.wangge.notification.MailDesk;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.security.Policy;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** A paper that is issued reaches those on its list, as a notice and as a mail with the paper, each once. */
@WanggeTest
class SendingPapersTests {

    private static final String RECIPIENTS = "/bulletins/recipients";
    private static final String OUTSIDE = "office@county.example.gov.cn";
    private static final String PRESS = "press@news.example.cn";

    @LocalServerPort
    private int port;

    @Autowired
    private MakeBulletins making;

    @Autowired
    private Archive archive;

    @Autowired
    private Bulletins asItStands;

    @Autowired
    private Recipients recipients;

    @Autowired
    private PaperReaders readers;

    @Autowired
    private UnitLeaders leaders;

    @Autowired
    private Sendings sendings;

    @Autowired
    private PaperNames names;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate figures;

    @Autowired
    private ManualClock clock;

    private MailDesk desk;
    private PageReader director;

    @BeforeEach
    void nobodyIsListed() {
        desk = new MailDesk(beans);
        sql.deleteFrom(RECIPIENT).execute();
        director = new PageReader(port, "centre-director");
    }

    @AfterEach
    void close() {
        desk.close();
        sql.deleteFrom(RECIPIENT).execute();
        clock.reset();
    }

    @Test
    void aPaperGoesToPeopleUnitsAndAddressesAndTheRecordSaysSo() throws Exception {
        desk.wants("leader", "leader@example.gov.cn");
        add("person", "leader");
        add("unit", unit());
        add("address", OUTSIDE);
        director.post(RECIPIENTS, RECIPIENTS, Map.of("schedule", "bulletin-day", "address", PRESS, "open", "true"));

        var id = issued("2027-06-01", site());
        desk.deliver();

        assertThat(desk.received()).hasSize(2);
        for (var mail : desk.received()) {
            assertThat(mail.getSubject()).isEqualTo("【平遥县网格管理中心】值班快报（2027-06-01）");
            assertThat(text(pdf(mail))).contains("全县概况", "重点、超期和督办案卷");
        }
        assertThat(Arrays.stream(desk.received()).map(SendingPapersTests::to))
                .containsExactlyInAnyOrder(OUTSIDE, "leader@example.gov.cn");
        assertThat(new PageReader(port, "leader").page("/messages"))
                .contains("值班快报（2027-06-01）已印发，请查阅。", "/bulletins/" + id + ".pdf");
        assertThat(director.page("/bulletins/" + id + "/sendings"))
                .contains("站内消息", "邮件（全文）", "已发出", "已送达", OUTSIDE)
                .doesNotContain("leader@example.gov.cn", PRESS, "??");

        site().publish(id, actor("efficiency"));
        desk.deliver();

        assertThat(desk.received()).hasSize(3);
        var open = desk.received()[2];
        assertThat(to(open)).isEqualTo(PRESS);
        assertThat(text(pdf(open))).contains("全县概况").doesNotContain("重点、超期和督办案卷");
    }

    @Test
    void aMailThatDoesNotGetThroughIsTriedAgainAndGivenUpInTheEnd() throws Exception {
        add("address", OUTSIDE);
        var id = issued("2027-06-02", site());
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

    @Test
    void aSheetReachesWhomItIsAboutWithoutAListAndNobodyWhoMayNotReadIt() throws Exception {
        LateWork.leave(port, figures, LocalDate.parse("2027-05-12"));
        var head = leaders.of(new UnitId(LateWork.UNIT)).get(0).value();
        desk.wants(head, "head@example.gov.cn");
        assertThat(add("unit-sheet-month", "person", "leader").body()).contains("接收人已添加");
        assertThat(add("unit-sheet-month", "person", "inspector").body()).contains("接收人已添加");
        assertThat(add("unit-sheet-month", "person", head).body()).contains("接收人已添加");
        assertThat(add("person-sheet-month", "person", "operator").body()).contains("接收人已添加");
        assertThat(add("person-sheet-month", "address", OUTSIDE).body()).contains("不发往系统外的邮箱");
        var may = Period.of("2027-05");

        var ofUnit = issued(new Topic(PaperKind.UNIT_SHEET, LateWork.UNIT, may), "centre-director", site());
        var ofTownship = issued(new Topic(PaperKind.TOWNSHIP_SHEET, LateWork.TOWNSHIP, may), "centre-director", site());
        var ofPerson = issued(new Topic(PaperKind.PERSON_SHEET, "INSPECTOR:inspector", may), "centre-director", site());
        desk.deliver();

        assertThat(sentTo(ofUnit)).containsExactlyInAnyOrder("NOTICE " + head, "MAIL " + head, "NOTICE leader");
        assertThat(sentTo(ofTownship)).containsExactlyInAnyOrder("NOTICE t140728001-2", "NOTICE t140728001-3");
        assertThat(sentTo(ofPerson)).containsExactly("NOTICE inspector");
        assertThat(desk.received()).extracting(SendingPapersTests::to).containsExactly("head@example.gov.cn");
        assertThat(as("inspector").page("/messages"))
                .contains("岗位人员评价单（2027年5月）已印发", "/bulletins/" + ofPerson + ".pdf")
                .doesNotContain("/bulletins/" + ofUnit);
        assertThat(as(head).get("/bulletins/" + ofUnit + ".pdf").statusCode()).isEqualTo(200);
    }

    /** Drawn up by the shift leader, issued by the efficiency office. */
    private UUID issued(String period, Bulletins by) {
        return issued(Topic.county(PaperKind.BULLETIN, Period.of(period)), "efficiency", by);
    }

    private UUID issued(Topic topic, String signer, Bulletins by) {
        clock.goTo(topic.period()
                .to()
                .plusDays(2)
                .atTime(8, 0)
                .atZone(BulletinWords.ZONE)
                .toInstant());
        director = new PageReader(port, "centre-director");
        var id = archive.ask(topic, "shift-leader", clock.instant()).orElseThrow();
        making.makeAll();
        by.issue(id, actor(signer));
        assertThat(sql.select(ISSUE.STATE).from(ISSUE).where(ISSUE.ID.eq(id)).fetchSingle(ISSUE.STATE))
                .isEqualTo("RELEASED");
        return id;
    }

    /** The same product with a mail server. */
    private Bulletins site() {
        var sending = new SendingPapers(recipients, readers, sendings, desk.post(), names, clock);
        return new Bulletins(
                archive,
                beans.getBean(IssueSearch.class),
                beans.getBean(PaperSight.class),
                beans.getBean(SubjectNames.class),
                sending,
                beans.getBean(Policy.class),
                beans.getBean(Signing.class),
                clock);
    }

    private Actor actor(String id) {
        return people.actor(new PersonId(id)).orElseThrow();
    }

    private HttpResponse<String> add(String what, String who) {
        return add("bulletin-day", what, who);
    }

    private HttpResponse<String> add(String schedule, String what, String who) {
        return director.post(RECIPIENTS, RECIPIENTS, Map.of("schedule", schedule, what, who));
    }

    private List<String> sentTo(UUID issue) {
        return sendings.of(issue).stream()
                .map(sending -> sending.getVia() + " " + sending.getPersonId())
                .toList();
    }

    private String unit() {
        var page = director.page(RECIPIENTS);
        var from = page.indexOf("<option value=\"", page.indexOf("name=\"unit\"") + 60);
        return page.substring(from).replaceAll("(?s)^<option value=\"([^\"]+)\".*", "$1");
    }

    private PageReader as(String who) {
        return new PageReader(port, who);
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
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
