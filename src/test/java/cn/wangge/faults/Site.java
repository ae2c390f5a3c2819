package cn.wangge.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.Invariants;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The database of one or more nodes, looked at and prepared past them. */
final class Site {

    private static final int CLIENTS = 6;

    private final DataSource database;
    final DSLContext sql;

    Site(DataSource database) {
        this.database = database;
        this.sql = DSL.using(database, SQLDialect.POSTGRES);
    }

    /** Reports so many as that person, by several clients at once, to these nodes in turn; their numbers. */
    static List<String> report(int many, String who, String channel, Centre... nodes) {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var all = new ArrayList<CompletableFuture<String>>();
            for (var i = 0; i < many; i++) {
                var node = nodes[i % nodes.length];
                var report = new LinkedHashMap<>(node.report(channel));
                report.put("address", "古城" + who + i);
                all.add(CompletableFuture.supplyAsync(() -> node.reported(who, report), clients));
            }
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            clients.shutdownNow();
        }
    }

    /** Everything that is still to come was to come so much earlier: all of it in one commit. */
    void bringForward(Duration by) {
        var interval = "interval '" + by.toSeconds() + " seconds'";
        sql.transaction(inside -> {
            for (var statement : List.of(
                    "update deadline.deadline_moment set due_at = due_at - %s where fired_at is null",
                    "update deadline.case_deadline set started_at = started_at - %1$s, due_at = due_at - %1$s,"
                            + " yellow_at = yellow_at - %1$s where state = 'RUNNING'",
                    "update casework.worklist set yellow_at = yellow_at - %1$s, red_at = red_at - %1$s,"
                            + " sort_at = sort_at - %1$s where red_at is not null",
                    "update act_ru_job set duedate_ = duedate_ - %s, rev_ = rev_ + 1")) {
                inside.dsl().execute(statement.formatted(interval));
            }
        });
    }

    /** What was reported outside working hours is due at one and the same time: a second apart from here on. */
    void spreadTimers() {
        sql.transaction(inside -> {
            inside.dsl()
                    .execute("create temp table place on commit drop as select id, case_id,"
                            + " interval '1 second' * row_number() over (order by case_id) as by"
                            + " from deadline.case_deadline where kind = 'VILLAGE_DESK'");
            inside.dsl()
                    .execute("update deadline.deadline_moment m set due_at = due_at - p.by"
                            + " from place p where p.id = m.deadline_id");
            inside.dsl()
                    .execute("update act_ru_job j set duedate_ = duedate_ - p.by, rev_ = j.rev_ + 1"
                            + " from act_ru_execution e join place p on p.case_id::text = e.business_key_"
                            + " where e.id_ = j.process_instance_id_");
        });
    }

    /**
     * Writes down which node fired which moment, by the name of its connection: an account beside the
     * product's own, in which a second firing would stand beside the first.
     */
    void watchFiring() {
        sql.execute("create schema if not exists faults");
        sql.execute("create table if not exists faults.fired (deadline_id uuid, share int, node text, at timestamptz)");
        sql.execute("""
                create or replace function faults.note_firing() returns trigger security definer language plpgsql as $$
                begin
                    insert into faults.fired values
                        (new.deadline_id, new.share, current_setting('application_name'), clock_timestamp());
                    return new;
                end $$
                """);
        sql.execute("create or replace trigger note_firing after update of fired_at on deadline.deadline_moment"
                + " for each row when (new.fired_at is not null) execute function faults.note_firing()");
    }

    long count(String query) {
        return ((Number) sql.fetchValue(query)).longValue();
    }

    long unfired() {
        return count("select count(*) from deadline.deadline_moment where fired_at is null and due_at <= now()");
    }

    /**
     * The log tells of so many moments once each; of a warning that the end of its own deadline has overtaken
     * it has nothing to tell.
     */
    void logTellsEachOnce(long moments) {
        var overtaken = count("select count(*) from deadline.deadline_moment m"
                + " join deadline.case_deadline d on d.id = m.deadline_id"
                + " where not m.changes_flow and m.fired_at = d.ended_at");
        assertThat(count("select count(*) from casefile.case_log where kind = 'MOMENT'"))
                .isEqualTo(moments - overtaken);
        assertThat(count("select count(distinct (case_id, action)) from casefile.case_log where kind = 'MOMENT'"))
                .isEqualTo(moments - overtaken);
    }

    void noticesAreNotDoubled() {
        assertThat(count("select count(*) from (select 1 from notification.message"
                        + " group by case_id, post, unit_code, kind, text having count(*) > 1) twice"))
                .isZero();
    }

    /** Nothing contradicts anything, and no job has lost a try. */
    void isSound() {
        assertThat(count("select count(*) from act_ru_job where retries_ < 3 or exception_msg_ is not null"))
                .isZero();
        assertThat(new Invariants(database).findings()).isEmpty();
    }

    /** Looks ten times a second; the limit is that of a proof that fails. */
    static void until(Duration limit, String what, BooleanSupplier holds) {
        var end = System.nanoTime() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("not within " + limit + ": " + what);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** A figure for the record; the last lines of a proof. */
    static void say(String what, Object... figures) throws IOException {
        System.out.println("faults: " + what.formatted(figures));
    }
}
