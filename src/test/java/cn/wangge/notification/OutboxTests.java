package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MESSAGE;
import static cn.wangge.notification.db.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.CaseReading;
import cn.wangge.notification.StubGateway.Mood;
import cn.wangge.organization.People;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** Messages to people: what stands in them, who gets them, and what a bad gateway can do. */
@WanggeTest
class OutboxTests {

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
    void fourDispatchersAtOnceSendEachMessageOnce() throws Exception {
        for (var i = 0; i < 40; i++) put("inspector-" + i, Kind.VERIFY);
        var nodes = Executors.newFixedThreadPool(4);
        var dispatchers = List.of(
                dispatcher(gateway.url()),
                dispatcher(gateway.url()),
                dispatcher(gateway.url()),
                dispatcher(gateway.url()));
        for (var done : nodes.invokeAll(dispatchers.stream()
                .map(d -> Executors.callable(() -> sendAll(d)))
                .toList())) {
            done.get();
        }
        nodes.shutdown();
        sendAll(dispatcher(gateway.url()));

        assertThat(gateway.accepted()).hasSize(40);
        assertThat(gateway.acceptedIds()).isEqualTo(40);
    }

    @Test
    void aGatewayThatHangsHoldsNoStageUp() throws Exception {
        var number = hotline(REPORTER);
        centre.driveTo(number, "confirm-on-site");
        gateway.mood = Mood.HANG;

        var sending = CompletableFuture.runAsync(() -> dispatcher(gateway.url()).dispatch());
        assertThat(gateway.reached.await(10, TimeUnit.SECONDS)).isTrue();
        var answer = centre.answer(number, "confirm-on-site", "confirmed");

        assertThat(answer.status()).isEqualTo(200);
        sending.get(30, TimeUnit.SECONDS);
        assertThat(waiting()).isPositive();
        gateway.mood = Mood.ACCEPT;
        clock.pass(Duration.ofMinutes(1));
        sendAll(dispatcher(gateway.url()));
        assertThat(waiting()).isZero();
        assertThat(gateway.acceptedIds()).isEqualTo(gateway.accepted().size());
    }

    @Test
    void aMessageWhoseAcceptanceGotLostIsRepeatedUnderItsOwnId() {
        put("inspector", Kind.VERIFY);
        gateway.mood = Mood.ACCEPT_AND_HANG;
        dispatcher(gateway.url()).dispatch();

        gateway.mood = Mood.ACCEPT;
        clock.pass(Duration.ofMinutes(1));
        sendAll(dispatcher(gateway.url()));
        sendAll(dispatcher(gateway.url()));

        assertThat(gateway.accepted()).hasSize(2);
        assertThat(gateway.acceptedIds()).isEqualTo(1);
    }

    @Test
    void afterSixFailuresAMessageIsGivenUpAndTheShiftLeaderKnowsLongBefore() {
        var number = put("inspector", Kind.VERIFY);
        gateway.mood = Mood.FAIL;
        var dispatcher = dispatcher(gateway.url());
        var start = clock.instant();

        for (var i = 0; i < 100 && told(number) == 0; i++) {
            dispatcher.dispatch();
            clock.pass(Duration.ofSeconds(5));
        }
        assertThat(Duration.between(start, clock.instant())).isLessThan(Duration.ofMinutes(5));
        for (var i = 0; i < 100 && waiting() > 0; i++) {
            dispatcher.dispatch();
            clock.pass(Duration.ofMinutes(2));
        }

        assertThat(gateway.asked()).isEqualTo(6);
        var dead = sql.selectFrom(OUTBOX).fetchSingle();
        assertThat(dead.getDeadAt()).isNotNull();
        assertThat(dead.getAddress()).isNull();
        assertThat(dead.getLastError()).isEqualTo("gateway answers 503");
        assertThat(told(number)).isEqualTo(2);
    }

    @Test
    void aRefusedMessageIsGivenUpAtOnceAndTheOthersGoOn() {
        put("inspector", Kind.VERIFY);
        gateway.mood = Mood.REFUSE;
        dispatcher(gateway.url()).dispatch();

        assertThat(gateway.asked()).isEqualTo(1);
        assertThat(sql.selectFrom(OUTBOX).fetchSingle().getDeadAt()).isNotNull();
    }

    @Test
    void aGatewayThatIsNotThereIsAskedThreeTimesARound() {
        for (var i = 0; i < 10; i++) put("inspector-" + i, Kind.VERIFY);

        dispatcher(URI.create("http://127.0.0.1:9/send")).dispatch();

        assertThat(sql.fetchCount(OUTBOX, OUTBOX.ATTEMPTS.gt(0))).isEqualTo(3);
        assertThat(waiting()).isEqualTo(10);
    }

    @Test
    void manyRemindersToOnePersonBecomeOneMessage() {
        for (var i = 0; i < 5; i++) put("unit-handler", Kind.OVERDUE);
        put("unit-leader", Kind.OVERDUE);

        sendAll(dispatcher(gateway.url()));

        assertThat(gateway.accepted()).hasSize(2);
        assertThat(gateway.accepted()).extracting(m -> m.get("text").asText()).anyMatch(t -> t.contains("您有5件案卷"));
        assertThat(sql.fetchCount(OUTBOX, OUTBOX.MERGED_INTO.isNotNull())).isEqualTo(5);
        assertThat(waiting()).isZero();
    }

    private String hotline(String phone) {
        var report = centre.report("HOTLINE");
        report.put("address", "古城西大街与沙巷街口，联系13900001111");
        report.putAll(Map.of("reporterName", "王建国", "reporterPhone", phone, "replyWanted", true));
        return centre.reported("operator", report);
    }

    private String number = "";

    /** A message about some case. */
    private String put(String person, Kind kind) {
        if (number.isEmpty()) number = centre.reported("inspector", centre.report("INSPECTOR"));
        var id = new CaseId(cases.byNumber(number).orElseThrow().id().value());
        var now = clock.instant();
        outbox.add(new Intent(
                Channel.SMS, new PersonId(person), "15400000001", kind, id, number, "请到现场核查", now, now, now));
        return number;
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
}
