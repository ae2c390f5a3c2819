package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.Centre.Reply;
import cn.wangge.testing.Invariants;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.Statements;
import cn.wangge.testing.WanggeTest;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two at the same item in the same moment: one wins, the other is told so, and nobody tries without end. */
@WanggeTest
class ClashTests {

    private static final int PAIRS = 20;
    private static final String TIMER = "TimerEvent_VillageDeskLate";

    @LocalServerPort
    private int port;

    @Autowired
    private Statements statements;

    @Autowired
    private ManagementService engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManualClock clock;

    @Autowired
    private DSLContext sql;

    @Autowired
    private DataSource database;

    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private Centre centre;

    @BeforeEach
    void open() {
        centre = new Centre(port);
    }

    @AfterEach
    void end() {
        both.shutdownNow();
        clock.reset();
    }

    @Test
    void ofTwoWhoAnswerOneItemOneWinsAndTheOtherHearsWhoWasQuicker() throws Exception {
        for (var pair = 0; pair < PAIRS; pair++) {
            var number = centre.reported("operator", centre.report("HOTLINE"));
            var path = path(number, "register-report");
            statements.forget();

            var replies = atOnce(() -> answer("operator", path, "accept"), () -> answer("operator-2", path, "accept"));

            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
            assertThat(loser(replies)).contains("此事项已由", "请刷新后查看").doesNotContain("稍后");
            assertThat(holds()).as("each tried once").isEqualTo(2);
            wholeAndAnsweredOnce(number, path);
        }
    }

    @Test
    void whoeverComesLaterHearsTheSame() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = path(number, "register-report");
        assertThat(answer("operator-2", path, "accept").status()).isEqualTo(200);

        var late = answer("operator", path, "accept");
        assertThat(late.status()).isEqualTo(409);
        assertThat(answer("unit-handler", path, "accept").status())
                .as("nothing to those whom the case does not concern")
                .isEqualTo(404);
    }

    @Test
    void betweenAPersonAndTheTimerOneWinsAndTheMatterGoesUpOnce() throws Exception {
        for (var pair = 0; pair < PAIRS; pair++) {
            var number = centre.reported("grid-leader", centre.report("GRID_LEADER"));
            var path = path(number, "village-desk");
            var timer = timer(number);
            clock.goTo(timerDue(timer).toInstant().plusSeconds(1));
            statements.forget();

            var replies = atOnce(() -> answer("village-desk", path, "passUp"), () -> fire(timer));

            var reply = replies.get(0);
            if (reply.status() != 200) {
                assertThat(reply.status()).isEqualTo(409);
                assertThat(reply.body().get("detail").asText()).contains("时限届满，系统已自动处理");
            }
            assertThat(holds()).isLessThanOrEqualTo(3);
            assertThat(triesLeft(timer)).isIn(List.of(), List.of(3));
            fire(timer);
            assertThat(centre.item(number, "township-desk")).isNotNull();
            wholeAndAnsweredOnce(number, path);
            clock.reset();
        }
    }

    private void wholeAndAnsweredOnce(String number, String path) {
        assertThat(sql.fetchValue(
                        "select count(*) from casework.answer where item_id = ?", UUID.fromString(path.split("/")[4])))
                .isEqualTo(1L);
        assertThat(new Invariants(database).findings(number)).isEmpty();
    }

    /** How often an item was held to be answered: once for each try of a command. */
    private long holds() {
        return statements.executed().stream()
                .filter(it -> it.contains("\"casework\".\"worklist\"")
                        && it.contains("as \"own\"")
                        && it.contains("for update"))
                .count();
    }

    private static String loser(List<Reply> replies) {
        return replies.stream()
                .filter(it -> it.status() == 409)
                .map(it -> it.body().get("detail").asText())
                .findFirst()
                .orElseThrow();
    }

    private Reply answer(String who, String path, String decision) {
        return centre.post(who, path, Map.of("decision", decision));
    }

    private Reply fire(String timer) {
        try {
            engine.executeJob(timer);
            return new Reply(0, null);
        } catch (RuntimeException otherHand) {
            return new Reply(1, null);
        }
    }

    private String path(String number, String action) {
        return "/api/v1/worklist/" + centre.item(number, action).get("itemId").asText() + "/complete";
    }

    private String timer(String number) {
        var process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(new Invariants(database).caseId(number))
                .singleResult();
        return engine.createJobQuery()
                .processInstanceId(process.getId())
                .activityId(TIMER)
                .singleResult()
                .getId();
    }

    private Date timerDue(String timer) {
        return engine.createJobQuery().jobId(timer).singleResult().getDuedate();
    }

    private List<Integer> triesLeft(String timer) {
        return engine.createJobQuery().jobId(timer).list().stream()
                .map(org.camunda.bpm.engine.runtime.Job::getRetries)
                .toList();
    }

    private List<Reply> atOnce(Callable<Reply> one, Callable<Reply> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var running = Stream.of(one, other)
                .map(each -> both.submit(() -> {
                    barrier.await();
                    return each.call();
                }))
                .toList();
        return List.of(running.get(0).get(), running.get(1).get());
    }
}
