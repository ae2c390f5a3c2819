package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** A gateway that takes every call and never says a word holds up nobody but itself. */
@WanggeTest
class HangingGatewayTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Alerting alerting;

    @Autowired
    private Digests digests;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    /** Takes calls and keeps them. */
    private static final class Silent implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> calls = new CopyOnWriteArrayList<>();
        private final CountDownLatch called = new CountDownLatch(1);

        private Silent() throws IOException {
            var thread = new Thread(this::take, "silent-gateway");
            thread.setDaemon(true);
            thread.start();
        }

        private void take() {
            try {
                while (true) {
                    calls.add(server.accept());
                    called.countDown();
                }
            } catch (IOException closed) {
                called.countDown();
            }
        }

        private URI url() {
            return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/send");
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (var call : calls) call.close();
        }
    }

    @Test
    void aCaseGoesThroughItsSevenStepsWhileTheGatewayIsSilent() throws Exception {
        sql.deleteFrom(OUTBOX).execute();
        var centre = new Centre(port);
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "confirm-on-site");
        try (var silent = new Silent()) {
            // Longer than the whole case takes: the call hangs from the first stage to the last.
            var dispatcher = dispatcher(silent, Duration.ofMinutes(10));
            dispatcher.start();
            try {
                assertThat(silent.called.await(20, TimeUnit.SECONDS)).isTrue();

                var ended = centre.driveToTheEnd(number);

                assertThat(ended.get("status").asText()).isEqualTo("CLOSED");
                assertThat(silent.calls)
                        .as("one call at a time, and it still hangs")
                        .hasSize(1);
                assertThat(sql.fetchCount(OUTBOX, OUTBOX.SENT_AT.isNotNull())).isZero();
                assertThat(sql.fetchCount(OUTBOX, OUTBOX.CASE_NUMBER.eq(number).and(OUTBOX.ATTEMPTS.eq(0))))
                        .as("what the later stages told waits its turn")
                        .isPositive();
            } finally {
                dispatcher.stop();
            }
            assertThat(dispatcher.isRunning()).isFalse();
        }
    }

    @Test
    void aCallIsGivenUpAfterItsTimeAndTriedAgainLater() throws Exception {
        sql.deleteFrom(OUTBOX).execute();
        var centre = new Centre(port);
        centre.driveTo(centre.reported("operator", centre.report("HOTLINE")), "confirm-on-site");
        try (var silent = new Silent()) {
            dispatcher(silent, Duration.ofMillis(300)).dispatch();

            assertThat(sql.selectFrom(OUTBOX).where(OUTBOX.ATTEMPTS.gt(0)).fetch(OUTBOX.LAST_ERROR))
                    .isNotEmpty()
                    .containsOnly("gateway did not answer in time");
        }
    }

    private Dispatcher dispatcher(Silent silent, Duration total) {
        var http = new HttpSmsGateway(silent.url(), "wangge", StubGateway.SECRET, total, clock);
        var pace = new Pace(Duration.ofMillis(100), 6, Duration.ofSeconds(15), 3);
        return new Dispatcher(Channel.SMS, outbox, alerting, digests, http, pace, transactions, clock);
    }
}
