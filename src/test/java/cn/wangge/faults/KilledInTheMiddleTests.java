package cn.wangge.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.Centre.Reply;
import cn.wangge.testing.ChildProduct;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The node dies by kill -9 at a chosen place: its transaction waits there for a lock of the database that
 * the test holds. A report, an answer and a timer are caught at once, and sent again after the restart.
 */
@Tag("faults")
class KilledInTheMiddleTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CAUGHT = 3;
    private static final Map<String, String> SHORT_LOCKS =
            Map.of("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "5000", "WANGGE_SUPERVISION_SECONDHANDAFTER", "PT5M");

    /** Where the transaction stands when the node dies. */
    enum Place {
        /** The engine has written its step; the commit has not been sent. */
        BEFORE_COMMIT("trigger trap before", ""),
        /** The commit has been sent and takes place; the reply never comes. */
        BEFORE_REPLY("constraint trigger trap after", "deferrable initially deferred");

        final String create;
        final String when;

        Place(String create, String when) {
            this.create = create;
            this.when = when;
        }
    }

    private record Sent(Centre centre, String who, String path, Object body, String key) {

        Reply send() {
            return centre.post(who, path, body, key);
        }

        Sent to(Centre other) {
            return new Sent(other, who, path, body, key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostAndNothingIsDoubled(Place place, @TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        var product = ChildProduct.start(data, SHORT_LOCKS);
        try {
            var centre = new Centre(product.port());
            var address = "断点" + UUID.randomUUID();
            var village = centre.reported("grid-leader", centre.report("GRID_LEADER"));
            var hotline = centre.reported("operator", centre.report("HOTLINE"));
            var sent = List.of(report(centre, address), answer(centre, hotline));
            var site = new Site(product.database());
            try (var holder = product.database().getConnection()) {
                setTraps(site, holder, place);
                site.bringForward(untilDue(site));
                var all = sent.stream()
                        .map(one -> CompletableFuture.supplyAsync(one::send).exceptionally(brokenOff -> null))
                        .toList();
                Site.until(PATIENCE, "all are caught", () -> caught(site) == CAUGHT);
                product.kill();
                assertThat(all).allSatisfy(reply -> assertThat(reply.join()).isNull());
            }
            // Whoever was caught is let go, finds nobody to talk to, and ends as the database has it.
            Site.until(PATIENCE, "the dead node's sessions end", () -> sessions(site) == 0);
            site.sql.execute("drop function faults.trap() cascade");
            var done = place == Place.BEFORE_REPLY ? 1 : 0;
            effects(site, address, hotline, village, done);

            product = ChildProduct.start(data, SHORT_LOCKS);
            var again = new Centre(product.port());
            for (var one : sent) assertThat(one.to(again).send().status()).isBetween(200, 201);
            var after = new Site(product.database());
            Site.until(PATIENCE, "the timer has its turn", () -> after.unfired() == 0);
            effects(after, address, hotline, village, 1);
            assertThat(again.item(village, "township-desk")).isNotNull();
            after.isSound();
            Site.say("killed %s: report, answer and timer each there once", place);
        } finally {
            product.close();
        }
    }

    private static Sent report(Centre centre, String address) {
        var report = new LinkedHashMap<>(centre.report("HOTLINE"));
        report.put("address", address);
        return new Sent(
                centre, "operator", "/api/v1/reports", report, UUID.randomUUID().toString());
    }

    private static Sent answer(Centre centre, String number) {
        var item = centre.item(number, "register-report").get("itemId").asText();
        var path = "/api/v1/worklist/" + item + "/complete";
        return new Sent(
                centre,
                "operator",
                path,
                Map.of("decision", "accept"),
                UUID.randomUUID().toString());
    }

    /** So that the village's timer is due, and nothing of the other case is. */
    private static Duration untilDue(Site site) {
        return Duration.ofSeconds(site.count(
                "select ceil(extract(epoch from max(duedate_) - now())) from act_ru_job where type_ = 'timer'"));
    }

    private static void setTraps(Site site, Connection holder, Place place) throws Exception {
        try (var statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(4711)");
        }
        site.sql.execute("create schema faults");
        site.sql.execute("""
                create function faults.trap() returns trigger security definer language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(4711);
                    return new;
                end $$
                """);
        site.sql.execute("create " + place.create + " insert on casefile.command_key " + place.when
                + " for each row execute function faults.trap()");
        site.sql.execute("create " + place.create + " update on deadline.deadline_moment " + place.when
                + " for each row when (new.changes_flow and new.fired_at is not null) execute function faults.trap()");
    }

    private static long caught(Site site) {
        return site.count("select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted");
    }

    private static long sessions(Site site) {
        return site.count("select count(*) from pg_stat_activity where usename = 'wangge_app'");
    }

    private static void effects(Site site, String address, String answered, String village, long times) {
        assertThat(site.count("select count(*) from casefile.case_file where address = '" + address + "'"))
                .as("cases reported")
                .isEqualTo(times);
        for (var number : List.of(answered, village)) {
            var ofCase = " where case_id = (select id from casefile.case_file where number = '" + number + "')";
            assertThat(site.count("select count(*) from casework.answer" + ofCase))
                    .isEqualTo(times);
            assertThat(site.count("select count(*) from casefile.case_log" + ofCase + " and kind = 'ANSWERED'"))
                    .isEqualTo(times);
        }
        assertThat(site.count("select count(*) from casefile.case_log where action = 'deadline.VILLAGE_DESK.100'"))
                .isEqualTo(times);
    }
}
