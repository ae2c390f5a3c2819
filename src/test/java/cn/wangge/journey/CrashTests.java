package cn.wangge.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.Centre.Reply;
import cn.wangge.testing.ChildProduct;
import cn.wangge.testing.Invariants;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed in the middle of its work; what it acknowledged is there afterwards, exactly once. */
class CrashTests {

    /** How many replies have come when it is killed; others are under way then. */
    private static final List<Integer> KILLED_AFTER = List.of(3, 9, 16);

    private static final int CASES = 20;
    private static final int REPORTS = 4;

    /** Where the cases stand when the first blow falls: one or two at each. */
    private static final List<String> STANDS = List.of(
            "register-report",
            "draw-up-file",
            "approve-filing",
            "decompose-task",
            "dispatch-task",
            "sign-for-task",
            "handle-case",
            "sign-off-result",
            "request-verification",
            "verify-on-site",
            "review-verification",
            "approve-closing");

    /** A command as it was sent; {@code reply} is null while nothing came back. */
    private static final class Sent {
        final String who;
        final String path;
        final Object body;
        final String key = UUID.randomUUID().toString();
        volatile Reply reply;

        Sent(String who, String path, Object body) {
            this.who = who;
            this.path = path;
            this.body = body;
        }

        void send(Centre centre) {
            reply = centre.post(who, path, body, key);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereExactlyOnceHoweverOftenTheProductIsKilled(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        var product = ChildProduct.start(data);
        try {
            var centre = new Centre(product.port());
            var closed = centre.reported("operator", centre.report("HOTLINE"));
            var closedCase = centre.driveToTheEnd(closed);
            var cases = spread(centre);
            aSecondProductLeavesTheFirstAlone(data, centre, closed);
            for (var after : KILLED_AFTER) {
                topUp(centre, cases);
                var sent = new ArrayList<>(completions(centre, cases));
                for (var i = 0; i < REPORTS; i++) sent.add(report(centre));
                assertThat(new Invariants(product.database()).findings())
                        .as("before the blow")
                        .isEmpty();
                fireAndKill(product, sent, after);
                var orphan = product.postgres();
                assertThat(orphan.isAlive())
                        .as("PostgreSQL outlives the product")
                        .isTrue();
                try (var leftOpen = product.database().getConnection()) {
                    assertThat(leftOpen.isValid(5)).isTrue();
                    product = ChildProduct.start(data);
                }
                assertThat(orphan.isAlive()).as("the orphan has been stopped").isFalse();
                centre = new Centre(product.port());
                repeatAndCompare(centre, sent);
                check(product, sent);
                assertThat(centre.theCase(closed)).isEqualTo(closedCase);
            }
            var postgres = product.postgres();
            assertThat(product.stop()).as("ended by SIGTERM").isEqualTo(128 + 15);
            assertThat(postgres.onExit().completeOnTimeout(null, 30, SECONDS).get())
                    .as("its database too")
                    .isNotNull();
        } finally {
            product.close();
        }
    }

    private static void aSecondProductLeavesTheFirstAlone(Path data, Centre centre, String number) throws Exception {
        try (var second = ChildProduct.launch(data)) {
            assertThat(second.ended()).isNotZero();
            assertThat(second.said()).contains("another product is running on the data folder");
        }
        assertThat(centre.theCase(number).get("status").asText()).isEqualTo("CLOSED");
    }

    private static List<String> spread(Centre centre) {
        var cases = new ArrayList<String>();
        for (var i = 0; i < CASES; i++) cases.add(opened(centre, STANDS.get(i % STANDS.size())));
        return cases;
    }

    private static String opened(Centre centre, String stand) {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, stand);
        return number;
    }

    /** New cases for those that have come to their end. */
    private static void topUp(Centre centre, List<String> cases) {
        cases.replaceAll(
                number -> centre.theCase(number).get("openItems").isEmpty() ? opened(centre, STANDS.get(0)) : number);
    }

    private static List<Sent> completions(Centre centre, List<String> cases) {
        return cases.stream()
                .map(number -> {
                    var item = centre.theCase(number).get("openItems").get(0);
                    var path = "/api/v1/worklist/" + item.get("itemId").asText();
                    var who = centre.staffFor(item.get("role").asText());
                    var first = centre.get(who, path).body().get("decisions").get(0);
                    var body = Map.of(
                            "decision", first.get("id").asText(), "fields", centre.filled(who, first.get("fields")));
                    return new Sent(who, path + "/complete", body);
                })
                .toList();
    }

    private static Sent report(Centre centre) {
        var report = new LinkedHashMap<>(centre.report("HOTLINE"));
        report.put("address", "崩溃" + UUID.randomUUID());
        return new Sent("operator", "/api/v1/reports", report);
    }

    private static void fireAndKill(ChildProduct product, List<Sent> sent, int after) throws Exception {
        var centre = new Centre(product.port());
        var replies = new CountDownLatch(after);
        var threads = Executors.newFixedThreadPool(sent.size());
        try {
            var all = sent.stream()
                    .map(one -> CompletableFuture.runAsync(
                                    () -> {
                                        try {
                                            one.send(centre);
                                        } finally {
                                            replies.countDown();
                                        }
                                    },
                                    threads)
                            .exceptionally(brokenOff -> null))
                    .toList();
            replies.await();
            product.kill();
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Sends everything again: what had been answered is answered the same, the rest is carried out now. */
    private static void repeatAndCompare(Centre centre, List<Sent> sent) {
        for (var one : sent) {
            var before = one.reply;
            if (before != null) assertThat(before.status()).as(one.path).isBetween(200, 201);
            one.send(centre);
            assertThat(one.reply.status()).as(one.path + " " + one.reply.body()).isBetween(200, 201);
            if (before != null) assertThat(one.reply).isEqualTo(before);
        }
    }

    private static void check(ChildProduct product, List<Sent> sent) throws Exception {
        var database = product.database();
        DSLContext sql = DSL.using(database, SQLDialect.POSTGRES);
        assertThat(new Invariants(database).findings()).isEmpty();
        assertThat(sql.fetchValue("show fsync")).isEqualTo("on");
        assertThat(sql.fetchValue("show synchronous_commit")).isEqualTo("on");
        for (var one : sent) {
            if (one.path.endsWith("/reports")) {
                var address =
                        new ObjectMapper().valueToTree(one.body).get("address").asText();
                assertThat(sql.fetchValue(
                                "select array_agg(number) from casefile.case_file where address = ?", address))
                        .isEqualTo(
                                new String[] {one.reply.body().get("caseNumber").asText()});
                continue;
            }
            var item = UUID.fromString(one.path.split("/")[4]);
            for (var table : List.of("casework.answer", "casefile.case_log")) {
                assertThat(sql.fetchValue("select count(*) from " + table + " where item_id = ?", item))
                        .isEqualTo(1L);
            }
            assertThat(sql.fetchValue("select count(*) from casework.worklist where item_id = ?", item))
                    .isEqualTo(0L);
        }
    }
}
