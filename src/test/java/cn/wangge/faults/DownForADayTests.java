package cn.wangge.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.ChildProduct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product stands still until everything has fallen due, over a weekend at the longest, and comes back (F21). */
@Tag("faults")
class DownForADayTests {

    private static final int REPORTS = 1000;
    private static final int AT_VILLAGES = 100;
    private static final int MOMENTS = 2 * (REPORTS + AT_VILLAGES);
    /** As application.yml has it. */
    private static final int ACQUIRED_AT_ONCE = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void allThatFellDueFiresOldestFirstWhilePeopleAreServed(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var product = ChildProduct.start(data)) {
            var centre = new Centre(product.port());
            Site.report(REPORTS, "inspector", "INSPECTOR", centre);
            Site.report(AT_VILLAGES, "grid-leader", "GRID_LEADER", centre);
        }
        List<Long> quiet;
        try (var product = ChildProduct.start(data)) {
            quiet = served(product, 60);
            var site = new Site(product.database());
            assertThat(site.unfired()).isZero();
            product.kill();
            // Its PostgreSQL lives on until the next start; so long it has been down.
            site.bringForward(Duration.ofDays(4));
            site.spreadTimers();
            assertThat(site.unfired()).isEqualTo(MOMENTS);
        }
        try (var product = ChildProduct.start(data)) {
            var site = new Site(product.database());
            var busy = served(product, site);
            Site.until(PATIENCE, "all fired", () -> site.unfired() == 0);

            site.logTellsEachOnce(MOMENTS);
            site.noticesAreNotDoubled();
            oldestFirst(site);
            site.isSound();
            assertThat(product.said()).doesNotContain("ERROR", "ALARM", "Exception");
            say(site, quiet, busy);
        }
    }

    /** Milliseconds of so many looks at the worklist, one after the other. */
    private static List<Long> served(ChildProduct product, int looks) {
        var centre = new Centre(product.port());
        var taken = new ArrayList<Long>();
        for (var i = 0; i < looks; i++) taken.add(look(centre));
        return taken;
    }

    /** The same for as long as something is still to be fired. */
    private static List<Long> served(ChildProduct product, Site site) {
        var centre = new Centre(product.port());
        var taken = new ArrayList<Long>();
        do taken.add(look(centre));
        while (site.unfired() > 0 && taken.size() < 5000);
        return taken;
    }

    private static long look(Centre centre) {
        var from = System.nanoTime();
        assertThat(centre.get("operator", "/api/v1/worklist").status()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - from).toMillis();
    }

    /** What the sweep fired, exactly; timers are taken up in that order by several threads. */
    private static void oldestFirst(Site site) {
        assertThat(site.count("""
                select count(*) from (select m.fired_at, lag(m.fired_at) over (order by m.due_at, m.fired_at) as before
                    from deadline.deadline_moment m join deadline.case_deadline d on d.id = m.deadline_id
                    where not m.changes_flow and m.fired_at is distinct from d.ended_at) m
                where fired_at < before
                """)).as("fired before an older one").isZero();
        assertThat(displaced(site)).isLessThanOrEqualTo(2 * ACQUIRED_AT_ONCE);
    }

    /** By how many places a timer fired out of its turn, at most. */
    private static long displaced(Site site) {
        return site.count("""
                select max(abs(fired - due)) from (
                    select row_number() over (order by fired_at) as fired, row_number() over (order by due_at) as due
                    from deadline.deadline_moment where changes_flow and fired_at is not null) m
                """);
    }

    private static void say(Site site, List<Long> quiet, List<Long> busy) throws Exception {
        Site.say(
                "down for a day, %d moments (%d change the flow) fired in %s s, a timer at most %d places out of turn",
                MOMENTS,
                AT_VILLAGES,
                site.sql.fetchValue("select round(extract(epoch from max(fired_at) - min(fired_at)), 1)"
                        + " from deadline.deadline_moment"),
                displaced(site));
        Site.say(
                "worklist after a start, quiet: median %d ms, 95 %% %d ms (%d looks); catching up: median %d ms,"
                        + " 95 %% %d ms (%d looks); ratio %.1f and %.1f",
                at(quiet, 50),
                at(quiet, 95),
                quiet.size(),
                at(busy, 50),
                at(busy, 95),
                busy.size(),
                (double) at(busy, 50) / Math.max(1, at(quiet, 50)),
                (double) at(busy, 95) / Math.max(1, at(quiet, 95)));
    }

    private static long at(List<Long> taken, int percent) {
        var sorted = taken.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
