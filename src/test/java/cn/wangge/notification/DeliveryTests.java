package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.NOTICE_MESSAGE;
import static cn.wangge.notification.db.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.casefile.CaseReading;
import cn.wangge.notification.db.tables.records.NoticeRecord;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** Many moments at once: each is told once, and nobody is flooded. */
@WanggeTest
class DeliveryTests {

    private static final int MOMENTS = 200;

    private final List<PersonId> three = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Inbox inbox;

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
    private PlatformTransactionManager transactions;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private final List<CaseId> reported = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();

    private Instant begun;

    @BeforeEach
    void begin() {
        begun = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        delivery.run();
        for (var i = 0; i < 3; i++)
            three.add(new PersonId("somebody-" + clock.instant().toEpochMilli() + "-" + i));
        var centre = new Centre(port);
        for (var i = 0; i < 4; i++) {
            numbers.add(centre.reported("inspector", centre.report("INSPECTOR")));
            reported.add(cases.byNumber(numbers.get(i)).orElseThrow().id());
        }
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void twoHundredMomentsAtOnceAreOneNoticeForEachOfThreePeople() {
        tell(MOMENTS);
        delivery.run();

        for (var person : three) {
            var told = unread(person);
            assertThat(told).hasSize(1);
            var notice = told.get(0);
            assertThat(notice.getMessages()).isEqualTo(MOMENTS);
            assertThat(notice.getCases()).isEqualTo(4);
            assertThat(notice.getAboutAt()).isEqualTo(due(0));
            assertThat(notice.getCaseNumber()).isEqualTo(numbers.get(0));
            var list = notices.gathered(notice, 100, null, null);
            assertThat(list.total()).isEqualTo(MOMENTS);
            assertThat(list.rows().stream().map(m -> m.getAboutAt())).isSorted();
        }
    }

    @Test
    void whatComesLaterJoinsTheUnreadNoticeAndAfterReadingBeginsAnotherOne() {
        tell(2);
        delivery.run();
        tell(3);
        delivery.run();

        var person = three.get(0);
        var first = unread(person).get(0);
        assertThat(first.getMessages()).isEqualTo(5);
        notices.read(person, first.getId(), clock.instant());
        tell(1);
        delivery.run();
        assertThat(unread(person)).singleElement().satisfies(n -> {
            assertThat(n.getId()).isNotEqualTo(first.getId());
            assertThat(n.getMessages()).isEqualTo(1);
        });
    }

    @Test
    void whatIsOneMattersOwnIsNeverGathered() {
        var at = clock.instant();
        for (var i = 0; i < 3; i++) {
            inbox.add(three.get(0), new Telling.About(reported.get(i), numbers.get(i), Kind.SUPERVISED, at), "已立案督办");
        }
        delivery.run();

        assertThat(unread(three.get(0))).hasSize(3);
    }

    @Test
    void fourNodesAtOnceTellEachMessageOnce() throws Exception {
        tell(MOMENTS);
        var nodes = Executors.newFixedThreadPool(4);
        var barrier = new CyclicBarrier(4);
        var running = new ArrayList<java.util.concurrent.Future<?>>();
        for (var node = 0; node < 4; node++) {
            running.add(nodes.submit(() -> {
                barrier.await();
                delivery.run();
                return null;
            }));
        }
        for (var node : running) node.get();
        nodes.shutdown();
        delivery.run();

        for (var person : three) {
            assertThat(unread(person)).extracting(NoticeRecord::getMessages).containsExactly(MOMENTS);
            assertThat(sql.fetchCount(NOTICE_MESSAGE, NOTICE_MESSAGE.PERSON_ID.eq(person.value())))
                    .isEqualTo(MOMENTS);
        }
    }

    @Test
    void theDatabaseTellsNobodyTheSameTwice() {
        tell(1);
        delivery.run();
        var told = sql.selectFrom(NOTICE_MESSAGE)
                .where(NOTICE_MESSAGE.PERSON_ID.eq(three.get(0).value()))
                .fetchSingle();

        told.changed(true);
        assertThatThrownBy(() -> sql.executeInsert(told)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> notices.one(three.get(1), told.getNoticeId())).isInstanceOf(Refusal.class);
    }

    @Test
    void byTelephoneTwoHundredRemindersToOnePersonAreOneMessageThatNamesTheOldest() throws Exception {
        sql.deleteFrom(OUTBOX).execute();
        var now = clock.instant();
        for (var i = MOMENTS - 1; i >= 0; i--) {
            var which = i % reported.size();
            outbox.add(new Intent(
                    Channel.SMS,
                    three.get(0),
                    "15400000001",
                    i % 2 == 0 ? Kind.OVERDUE : Kind.NEAR_DUE,
                    reported.get(which),
                    numbers.get(which),
                    "已超期",
                    due(i),
                    now,
                    now));
        }
        try (var gateway = new StubGateway()) {
            var http = new HttpSmsGateway(gateway.url(), "wangge", StubGateway.SECRET, Duration.ofMillis(700), clock);
            var pace = new Pace(Duration.ofSeconds(3), 6, Duration.ofSeconds(15), 3);
            new Dispatcher(Channel.SMS, outbox, alerting, digests, http, pace, transactions, clock).dispatch();

            assertThat(gateway.accepted())
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.get("text").asText()).contains("您有200件", numbers.get(0)));
        }
    }

    private void tell(int many) {
        var now = clock.instant();
        // The youngest first: the order is by what is told of.
        for (var i = many - 1; i >= 0; i--) {
            var which = i % reported.size();
            for (var person : three) {
                var about = new Telling.About(reported.get(which), numbers.get(which), Kind.OVERDUE, due(i), now);
                inbox.add(person, about, "处置时限已到期，尚未办理。");
            }
        }
    }

    private Instant due(int i) {
        return begun.minusSeconds(100_000 - i);
    }

    private List<NoticeRecord> unread(PersonId person) {
        return notices.window(person, NoticeFilter.UNREAD, 50).rows();
    }
}
