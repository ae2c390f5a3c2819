package cn.wangge.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.ChildProduct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database, and a thousand moments that fall due in the same instant (F18). */
@Tag("faults")
class RacingNodesTests {

    private static final int REPORTS = 400;
    private static final int AT_VILLAGES = 100;
    private static final int MOMENTS = 2 * (REPORTS + AT_VILLAGES);
    private static final Map<String, String> EAGER = Map.of("WANGGE_SUPERVISION_SWEEPEVERY", "PT0.2S");

    @Test
    void aThousandMomentsHaveAThousandEffects(@TempDir Path folder) throws Exception {
        try (var first = ChildProduct.start(folder.resolve("first"), EAGER);
                var second = first.joined(folder.resolve("second"), "second", EAGER)) {
            var site = new Site(first.database());
            Centre[] nodes = {new Centre(first.port()), new Centre(second.port())};
            Site.report(REPORTS, "inspector", "INSPECTOR", nodes);
            Site.report(AT_VILLAGES, "grid-leader", "GRID_LEADER", nodes);
            assertThat(site.count("select count(*) from deadline.deadline_moment"
                            + " where fired_at is null and due_at is not null"))
                    .isEqualTo(MOMENTS);
            site.watchFiring();
            var deadlocks = deadlocks(site);

            site.bringForward(Duration.ofDays(30));
            Site.until(Duration.ofMinutes(5), "all fired", () -> site.unfired() == 0);

            effectsOnceEach(site);
            assertThat(first.said() + second.said()).doesNotContain("ERROR", "ALARM", "Exception");
            say(site, deadlocks(site) - deadlocks);
        }
    }

    private static void effectsOnceEach(Site site) {
        assertThat(site.count("select count(*) from faults.fired")).isEqualTo(MOMENTS);
        assertThat(site.count("select count(distinct (deadline_id, share)) from faults.fired"))
                .isEqualTo(MOMENTS);
        assertThat(site.count("select count(distinct node) from faults.fired"))
                .as("both took part")
                .isEqualTo(2);
        site.logTellsEachOnce(MOMENTS);
        site.noticesAreNotDoubled();
        assertThat(site.count("select count(*) from casework.answer where answered_by = 'system'"))
                .as("desks passed over")
                .isEqualTo(AT_VILLAGES);
        assertThat(site.count("select count(*) from casework.worklist where task_key = 'UserTask_TownshipDesk'"))
                .isEqualTo(AT_VILLAGES);
        site.isSound();
    }

    private static long deadlocks(Site site) {
        return site.count("select deadlocks from pg_stat_database where datname = 'wangge'");
    }

    private static void say(Site site, long deadlocks) throws Exception {
        Site.say(
                "two nodes, %d moments (%d change the flow): %d effects, %s by node, in %s s, %d deadlocks",
                MOMENTS,
                AT_VILLAGES,
                site.count("select count(*) from faults.fired"),
                site.sql.fetchValue("select string_agg(n::text, ' and ') from"
                        + " (select count(*) as n from faults.fired group by node order by node) shares"),
                site.sql.fetchValue("select round(extract(epoch from max(at) - min(at)), 1) from faults.fired"),
                deadlocks);
    }
}
