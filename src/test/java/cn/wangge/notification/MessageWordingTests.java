package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MESSAGE;
import static cn.wangge.notification.db.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.CaseReading;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** What messages say, and to whom. */
@WanggeTest
class MessageWordingTests {

    private static final String REPORTER = "13803540001";

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Alerting alerting;

    @Autowired
    private Digests digests;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Notices notices;

    @Autowired
    private CaseReading cases;

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private final StubGateway gateway = new StubGateway();
    private Centre centre;

    @BeforeEach
    void beginWithNothingToSend() {
        centre = new Centre(port);
        sql.deleteFrom(OUTBOX).execute();
    }

    @AfterEach
    void close() {
        gateway.close();
        clock.reset();
    }

    @Test
    void theNearestInspectorsAreAskedAndNobodysNumberIsTold() {
        var number = hotline(REPORTER);
        centre.driveTo(number, "confirm-on-site");

        var sent = sql.selectFrom(OUTBOX).where(OUTBOX.CASE_NUMBER.eq(number)).fetch();
        var grid = cases.byNumber(number).orElseThrow().grid();
        var all = people.holding(Post.INSPECTOR, grid, null);
        assertThat(sent).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(sent).allSatisfy(m -> {
            assertThat(m.getText())
                    .startsWith("【平遥县网格管理中心】")
                    .contains("第一网格", "供水井盖", "西大街", "前现场核实并回复", number)
                    .doesNotContain("13900001111", REPORTER, "王建国");
            assertThat(level(m.getPersonId()))
                    .isEqualTo(all.stream()
                            .mapToInt(p -> level(p.id().value()))
                            .max()
                            .orElseThrow());
        });
        delivery.run();
        assertThat(notices.window(new PersonId("inspector"), NoticeFilter.UNREAD, 10)
                        .rows())
                .anyMatch(n -> n.getCaseNumber().equals(number) && n.getKind().equals("CONFIRM"));
    }

    @Test
    void theReporterHearsOfTheEndAndTheNumberIsForgotten() {
        var number = hotline(REPORTER);
        centre.driveToTheEnd(number);
        var waiting = sql.selectFrom(OUTBOX).where(OUTBOX.KIND.eq("REPORTER")).fetch();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).getAddress()).isEqualTo(REPORTER);

        sendAll(dispatcher(gateway.url()));

        assertThat(gateway.accepted())
                .filteredOn(m -> m.get("phone").asText().equals(REPORTER))
                .singleElement()
                .satisfies(m -> assertThat(m.get("text").asText()).contains("您反映的供水井盖问题已处理完毕", "查询码"));
        assertThat(sql.fetchCount(OUTBOX, OUTBOX.ADDRESS.isNotNull())).isZero();
    }

    @Test
    void aReporterWithALandlineIsLeftToTheSeat() {
        var number = hotline("0354-5620000");
        centre.driveToTheEnd(number);

        assertThat(sql.fetchCount(OUTBOX, OUTBOX.KIND.eq("REPORTER"))).isZero();
        assertThat(sql.fetchCount(MESSAGE, MESSAGE.CASE_NUMBER.eq(number).and(MESSAGE.KIND.eq("REPORTER"))))
                .isEqualTo(1);
    }

    private String hotline(String phone) {
        var report = centre.report("HOTLINE");
        report.put("address", "古城西大街与沙巷街口，联系13900001111");
        report.putAll(Map.of("reporterName", "王建国", "reporterPhone", phone, "replyWanted", true));
        return centre.reported("operator", report);
    }

    private Dispatcher dispatcher(URI url) {
        var http = new HttpSmsGateway(url, "wangge", StubGateway.SECRET, Duration.ofMillis(700), clock);
        var settings =
                new SmsSettings(url, "wangge", StubGateway.SECRET, Duration.ofSeconds(3), 6, Duration.ofSeconds(15), 3);
        return new Dispatcher(Channel.SMS, outbox, alerting, digests, http, settings.pace(), transactions, clock);
    }

    private void sendAll(Dispatcher dispatcher) {
        for (var i = 0; i < 5; i++) dispatcher.dispatch();
    }

    private int waiting() {
        return sql.fetchCount(OUTBOX, OUTBOX.ADDRESS.isNotNull());
    }

    private int told(String number) {
        return sql.fetchCount(MESSAGE, MESSAGE.CASE_NUMBER.eq(number).and(MESSAGE.KIND.eq("NOT_TOLD")));
    }

    private int level(String person) {
        return people.actor(new PersonId(person)).orElseThrow().appointments().stream()
                .filter(a -> a.post() == Post.INSPECTOR)
                .mapToInt(a -> a.area() == null ? 0 : a.area().level())
                .max()
                .orElse(0);
    }
}
