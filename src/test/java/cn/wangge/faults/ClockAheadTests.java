package cn.wangge.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.ChildProduct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine of one node believes that it is three days later, from one second to the next (F15). */
@Tag("faults")
class ClockAheadTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> EAGER = Map.of("WANGGE_SUPERVISION_SWEEPEVERY", "PT0.2S");

    @Test
    void nothingFiresEarlyTheNodeSaysSoAndTheOtherGoesOn(@TempDir Path folder) throws Exception {
        var time = new Faketime(folder);
        var wrong = new HashMap<>(Map.of("WANGGE_SUPERVISION_SWEEPEVERY", "PT1S"));
        wrong.putAll(time.environment());
        try (var right = ChildProduct.start(folder.resolve("right"), EAGER);
                var drifted = right.joined(folder.resolve("drifted"), "drifted", wrong)) {
            var site = new Site(right.database());
            site.watchFiring();
            Centre[] nodes = {new Centre(right.port()), new Centre(drifted.port())};
            Site.report(20, "inspector", "INSPECTOR", nodes);
            Site.report(10, "grid-leader", "GRID_LEADER", nodes);

            time.put(Duration.ofDays(3));
            Site.until(PATIENCE, "says so", () -> drifted.health().equals("CLOCK_DRIFTED"));
            Site.until(
                    PATIENCE,
                    "stops",
                    () -> drifted.said().contains("ALARM no jobs are run here")
                            && drifted.said().contains("ALARM the sweep stands still"));
            // Until it has compared itself again: longer than it would take to fire all of the three days.
            Site.until(PATIENCE, "compares", () -> drifted.said().contains("ms away from the database's"));

            assertThat(site.count("select count(*) from faults.fired"))
                    .as("early")
                    .isZero();
            assertThat(right.health()).isEqualTo("UP");
            servesByTheTimeOfTheDatabase(site, nodes[1]);
            theOtherGoesOn(site);

            time.put(Duration.ZERO);
            Site.until(PATIENCE, "is right again", () -> drifted.health().equals("UP"));
            assertThat(drifted.said()).contains("jobs are run");
            site.isSound();
        }
    }

    private static void servesByTheTimeOfTheDatabase(Site site, Centre drifted) {
        var number = drifted.reported("inspector", drifted.report("INSPECTOR"));
        assertThat(site.count("select count(*) from casefile.case_file where number = '" + number
                        + "' and reported_at between now() - interval '10 seconds' and now()"))
                .isEqualTo(1);
    }

    private static void theOtherGoesOn(Site site) throws Exception {
        var moments = site.count(
                "select count(*) from deadline.deadline_moment where fired_at is null and due_at is not null");
        site.bringForward(Duration.ofDays(30));
        Site.until(PATIENCE, "all fired", () -> site.unfired() == 0);
        assertThat(site.count("select count(*) from faults.fired")).isEqualTo(moments);
        assertThat(site.count("select count(*) from faults.fired where node = 'drifted'"))
                .isZero();
        Site.say("one node three days ahead: 0 early, then %d moments fired by the other", moments);
    }
}
