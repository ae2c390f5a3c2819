package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MAILBOX;
import static cn.wangge.notification.db.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.casefile.CaseReading;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** Notices by mail: to those who want them, many as one, and nobody waits for the server. */
@WanggeTest
class MailTests {

    private static final PersonId READER = new PersonId("unit-leader");

    @LocalServerPort
    private int port;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Outbox outbox;

    @Autowired
    private NoticeBook notices;

    @Autowired
    private Alerting alerting;

    @Autowired
    private Digests digests;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Mailing off;

    @Autowired
    private People people;

    @Autowired
    private CaseReading cases;

    @Autowired
    private Enclosures enclosures;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private MailSettings settings;
    private Mailing mailing;
    private String number;

    @BeforeEach
    void aServerStands() {
        server.start();
        settings = settings(server.getSmtp().getPort());
        mailing = new Mailing(sql, outbox, digests, settings);
        delivery.run();
        sql.deleteFrom(OUTBOX).execute();
        var centre = new Centre(port);
        number = centre.reported("inspector", centre.report("INSPECTOR"));
    }

    @AfterEach
    void close() {
        server.stop();
        sql.deleteFrom(MAILBOX).execute();
        clock.reset();
    }

    @Test
    void severalNoticesAreOneMailWithALineForEach() throws Exception {
        mailing.keep(READER, "leader@example.gov.cn", clock.instant());
        tell("已立案督办：群众反映强烈，电话13900001111");
        tell("领导批示：请抓紧处置");
        new Delivery(inbox, notices, mailing, people, new NoticeSettings(Duration.ofSeconds(2)), transactions, clock)
                .run();
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages()).as("they wait for one another").isEmpty();

        clock.pass(Duration.ofMinutes(3));
        dispatcher().dispatch();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("【平遥县网格管理中心】您有2条新消息");
        assertThat(mail.getAllRecipients()[0]).hasToString("leader@example.gov.cn");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat((String) mail.getContent())
                .contains(number + "：已立案督办", number + "：领导批示：请抓紧处置")
                .doesNotContain("13900001111");
        assertThat(sql.fetchCount(OUTBOX, OUTBOX.ADDRESS.isNotNull()))
                .as("no address is kept")
                .isZero();
    }

    @Test
    void whereNoServerIsNamedNothingIsMailedAndNobodyIsAsked() {
        off.keep(READER, "leader@example.gov.cn", clock.instant());
        tell("已立案督办");
        delivery.run();

        assertThat(off.on()).isFalse();
        assertThat(sql.fetchCount(OUTBOX, OUTBOX.CHANNEL.eq("MAIL"))).isZero();
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainLater() {
        var lost = new SmtpGateway(settings(9), enclosures);

        assertThatThrownBy(() -> lost.send(UUID.randomUUID(), "leader@example.gov.cn", "标题\n正文"))
                .isInstanceOfSatisfying(
                        NotSent.class, e -> assertThat(e.forGood()).isFalse());
    }

    @Test
    void anAddressThatIsNoneIsRefusedAndAnEmptyOneEndsIt() {
        assertThatThrownBy(() -> mailing.keep(READER, "a@b\r\nBcc: c@d.cn", clock.instant()))
                .isInstanceOf(Refusal.class);
        mailing.keep(READER, " leader@example.gov.cn ", clock.instant());
        assertThat(mailing.address(READER)).contains("leader@example.gov.cn");

        mailing.keep(READER, "", clock.instant());

        assertThat(mailing.address(READER)).isEmpty();
    }

    @Test
    void theTextArrivesAsItWasWritten() throws Exception {
        new SmtpGateway(settings, enclosures).send(UUID.randomUUID(), "leader@example.gov.cn", "【中心】标题\n第一行\n第二行");

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("【中心】标题");
        assertThat(mail.getContent().toString().lines().map(String::strip)).startsWith("第一行", "第二行");
        assertThat(GreenMailUtil.getHeaders(mail)).contains("From: wangge@example.gov.cn");
    }

    private void tell(String text) {
        var id = cases.byNumber(number).orElseThrow().id();
        inbox.add(READER, new Telling.About(id, number, Kind.SUPERVISED, clock.instant()), text);
    }

    private Dispatcher dispatcher() {
        return new Dispatcher(
                Channel.MAIL,
                outbox,
                alerting,
                digests,
                new SmtpGateway(settings, enclosures),
                settings.pace(),
                transactions,
                clock);
    }

    private static MailSettings settings(int port) {
        return new MailSettings(
                "127.0.0.1",
                port,
                "wangge@example.gov.cn",
                null,
                null,
                false,
                Duration.ofSeconds(5),
                Duration.ofMinutes(2));
    }
}
