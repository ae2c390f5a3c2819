package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.RUN;
import static cn.wangge.bulletin.db.Tables.RUN_ISSUE;

import cn.wangge.bulletin.db.tables.records.RunRecord;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What schedules have asked for; a run and its papers are asked for together or not at all. */
@Repository
class Runs {

    /** A moment that is told later than this was missed. */
    private static final Duration ON_TIME = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final Archive archive;
    private final SubjectNames subjects;
    private final WorkDays workDays;
    private final Clock clock;

    Runs(DSLContext sql, Archive archive, SubjectNames subjects, WorkDays workDays, Clock clock) {
        this.sql = sql;
        this.archive = archive;
        this.subjects = subjects;
        this.workDays = workDays;
        this.clock = clock;
    }

    /** The periods that a schedule has asked for by itself since a moment. */
    Set<String> asked(Schedule schedule, Instant since) {
        return new HashSet<>(sql.select(RUN.PERIOD)
                .from(RUN)
                .where(RUN.SCHEDULE_ID.eq(schedule.id()), RUN.ASKED_BY.isNull(), RUN.DUE_AT.ge(since))
                .fetch(RUN.PERIOD));
    }

    /** Asks for what is due; nothing where another node was quicker. */
    @Transactional
    boolean ask(Schedule.Moment moment) {
        var at = clock.instant();
        var run = run(moment.schedule(), moment.period(), moment.dueAt(), at);
        run.setLate(moment.dueAt().plus(ON_TIME).isBefore(at));
        if (sql.insertInto(RUN).set(run).onConflictDoNothing().execute() == 0) return false;
        var over = moment.period()
                .to()
                .plusDays(1)
                .atStartOfDay(BulletinWords.ZONE)
                .toInstant();
        for (var topic : topics(moment.schedule(), moment.period())) {
            var made = archive.madeSince(topic, over);
            if (made.isPresent()) link(run, made.get(), true);
            else ask(run, topic, Actor.SYSTEM, at);
        }
        return true;
    }

    /**
     * Asks for another edition at once, for whoever wants it.
     *
     * @throws Refusal CONFLICT where there is nothing to tell of, and while all are being made
     */
    @Transactional
    void askNow(Schedule schedule, Actor actor) {
        var at = clock.instant();
        var period = schedule.last(at);
        var topics = topics(schedule, period);
        if (topics.isEmpty()) throw Refusal.conflict("bulletin.refusal.nothingToMake");
        var run = run(schedule, period, at, at);
        run.setAskedBy(actor.id().value());
        sql.insertInto(RUN).set(run).execute();
        var asked = 0;
        for (var topic : topics) if (ask(run, topic, actor, at)) asked++;
        if (asked == 0) throw Refusal.conflict("bulletin.refusal.beingMade");
    }

    private boolean ask(RunRecord run, Topic topic, Actor actor, Instant at) {
        var issue = archive.ask(topic, actor.id().value(), at);
        if (issue.isPresent()) link(run, issue.get(), false);
        else archive.waiting(topic).ifPresent(waiting -> link(run, waiting, true));
        return issue.isPresent();
    }

    private RunRecord run(Schedule schedule, Period period, Instant dueAt, Instant at) {
        var run = new RunRecord();
        run.setId(UUID.randomUUID());
        run.setScheduleId(schedule.id());
        run.setPeriod(period.text());
        run.setDueAt(dueAt);
        run.setAskedAt(at);
        run.setLate(false);
        run.setCalendarKnown(workDays.warnings(dueAt).isEmpty());
        return run;
    }

    private void link(RunRecord run, UUID issue, boolean existing) {
        sql.insertInto(RUN_ISSUE)
                .set(RUN_ISSUE.RUN_ID, run.getId())
                .set(RUN_ISSUE.ISSUE_ID, issue)
                .set(RUN_ISSUE.EXISTING, existing)
                .execute();
    }

    /** One for the county, or one for each subject that has any figure in the period. */
    private List<Topic> topics(Schedule schedule, Period period) {
        var paper = schedule.paper();
        var codes = paper.hasSubject() ? subjects.counted(paper, period) : Stream.of("");
        return codes.map(subject -> new Topic(paper, subject, period)).toList();
    }
}
