package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.RawClient;
import cn.wangge.testing.RawClient.Answer;
import cn.wangge.testing.WanggeTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Commands that come twice: late, at the same time, or with a key that means something else. */
@WanggeTest
class RepeatedCommandTests {

    private static final String REPORTS = "/api/v1/reports";

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    @Autowired
    private DataSource database;

    private Centre centre;
    private RawClient raw;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        raw = new RawClient(port);
    }

    @Test
    void aRepetitionWhileTheFirstIsUnderWayIsToldWhenToComeAgain() throws Exception {
        centre.reported("operator", centre.report("HOTLINE"));
        var key = key();
        CompletableFuture<Answer> first;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            // Whoever opens a case needs this row for its number.
            try (var statement = other.createStatement()) {
                statement.execute("select 1 from casefile.number_counter for update");
            }
            first = CompletableFuture.supplyAsync(() -> report(key, "甲"));
            while (!somebodyWaits()) Thread.onSpinWait();

            var second = report(key, "甲");
            second.refused(409);
            assertThat(second.whole().headers().firstValue("Retry-After")).hasValue("1");
            other.rollback();
        }
        assertThat(first.get().status()).isEqualTo(201);
        assertThat(report(key, "甲").json()).isEqualTo(first.get().json());
    }

    @Test
    void manyAtOnceWithOneKeyOpenOneCase() {
        var key = key();
        var place = "并发" + key;
        var answers =
                IntStream.range(0, 24)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> report(key, place)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).allMatch(a -> a.status() == 201 || a.status() == 409);
        assertThat(answers.stream()
                        .filter(a -> a.status() == 201)
                        .map(Answer::json)
                        .distinct())
                .hasSize(1);
        assertThat(answers)
                .filteredOn(a -> a.status() == 409)
                .allSatisfy(a -> assertThat(a.whole().headers().firstValue("Retry-After"))
                        .isPresent());
        assertThat(sql.fetchValue("select count(*) from casefile.case_file where address = ?", place))
                .isEqualTo(1L);
    }

    @Test
    void manyWhoAnswerOneItemCarryItOutOnce() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var path = "/api/v1/worklist/"
                + centre.item(number, "register-report").get("itemId").asText() + "/complete";
        var answers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> raw.postJson(
                        i % 2 == 0 ? "operator" : "operator-2",
                        path,
                        "{\"decision\":\"accept\"}",
                        "Idempotency-Key",
                        key())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() != 200).allMatch(a -> a.status() == 404 || a.status() == 409);
    }

    @Test
    void theOrderOfKeysDoesNotMatterButTheContentDoes() {
        var key = key();
        var first = report(key, "乙");
        var turned = new ObjectMapper().createObjectNode();
        var report = body("乙");
        var names = new java.util.ArrayList<String>();
        report.fieldNames().forEachRemaining(names::add);
        java.util.Collections.reverse(names);
        names.forEach(name -> turned.set(name, report.get(name)));

        assertThat(raw.postJson("operator", REPORTS, turned.toPrettyString(), "Idempotency-Key", key)
                        .json())
                .isEqualTo(first.json());
        report(key, "丙").refused(422, "Idempotency-Key");
        assertThat(raw.postJson("operator-2", REPORTS, body("丙").toString(), "Idempotency-Key", key)
                        .status())
                .as("a key belongs to its sender")
                .isEqualTo(201);
    }

    @Test
    void aRefusedCommandMayBeMendedUnderItsKey() {
        var key = key();
        raw.postJson("operator", REPORTS, body("").put("description", "").toString(), "Idempotency-Key", key)
                .refused(422, "description");

        assertThat(report(key, "丁").status()).isEqualTo(201);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        for (var bad : List.of("k".repeat(201), "k".repeat(4_000)))
            report(bad, "戊").refused(422, "Idempotency-Key");
        assertThat(report("k".repeat(163) + UUID.randomUUID(), "戊").status()).isEqualTo(201);
    }

    private Answer report(String key, String address) {
        return raw.postJson("operator", REPORTS, body(address).toString(), "Idempotency-Key", key);
    }

    private ObjectNode body(String address) {
        return ((ObjectNode) new ObjectMapper().valueToTree(centre.report("HOTLINE"))).put("address", address);
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(sql.fetchValue("select exists (select 1 from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like '%number_counter%')"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
