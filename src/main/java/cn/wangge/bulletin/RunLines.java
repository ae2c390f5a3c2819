package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.ISSUE;
import static cn.wangge.bulletin.db.Tables.RUN;
import static cn.wangge.bulletin.db.Tables.RUN_ISSUE;

import cn.wangge.bulletin.Archive.State;
import cn.wangge.bulletin.db.tables.records.RunRecord;
import cn.wangge.casework.Keyset;
import cn.wangge.casework.Window;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The runs of schedules as lines to read, each with what came of it. */
@Repository
class RunLines {

    private final DSLContext sql;
    private final People people;
    private final PaperNames names;
    private final BulletinWords words;

    RunLines(DSLContext sql, People people, PaperNames names, BulletinWords words) {
        this.sql = sql;
        this.people = people;
        this.names = names;
        this.words = words;
    }

    /**
     * A run.
     *
     * @param by who wanted it, null where its moment had come
     * @param outcome what came of it, in words
     * @param trouble whether something was not made
     */
    record Line(
            String title,
            String dueAt,
            String askedAt,
            @Nullable String by,
            boolean late,
            boolean calendarKnown,
            String outcome,
            boolean trouble) {}

    /** A paper of a run. */
    private record Made(UUID run, String state, boolean existing) {}

    Window<Line> window(Map<String, Schedule> schedules, int limit, @Nullable String after, @Nullable String before) {
        return new Keyset<>(sql, RUN, RUN.ASKED_AT, RUN.ID, true)
                .window(RUN.SCHEDULE_ID.in(schedules.keySet()), limit, after, before)
                .map(rows -> lines(rows, schedules));
    }

    /** The latest of each schedule, by its id. */
    Map<String, Line> latest(Map<String, Schedule> schedules) {
        var rows = sql.selectFrom(RUN)
                .where(RUN.ID.in(DSL.select(RUN.ID)
                        .distinctOn(RUN.SCHEDULE_ID)
                        .from(RUN)
                        .where(RUN.SCHEDULE_ID.in(schedules.keySet()))
                        .orderBy(RUN.SCHEDULE_ID, RUN.ASKED_AT.desc())))
                .fetch();
        var made = made(rows);
        return rows.stream().collect(Collectors.toMap(RunRecord::getScheduleId, row -> line(row, schedules, made)));
    }

    private List<Line> lines(List<RunRecord> rows, Map<String, Schedule> schedules) {
        var made = made(rows);
        return rows.stream().map(row -> line(row, schedules, made)).toList();
    }

    private Map<UUID, List<Made>> made(Collection<RunRecord> rows) {
        return sql
                .select(RUN_ISSUE.RUN_ID, ISSUE.STATE, RUN_ISSUE.EXISTING)
                .from(RUN_ISSUE)
                .join(ISSUE)
                .on(ISSUE.ID.eq(RUN_ISSUE.ISSUE_ID))
                .where(RUN_ISSUE.RUN_ID.in(rows.stream().map(RunRecord::getId).toList()))
                .fetch(row -> new Made(row.value1(), row.value2(), row.value3()))
                .stream()
                .collect(Collectors.groupingBy(Made::run));
    }

    private Line line(RunRecord row, Map<String, Schedule> schedules, Map<UUID, List<Made>> made) {
        var papers = made.getOrDefault(row.getId(), List.of());
        var paper = Objects.requireNonNull(schedules.get(row.getScheduleId())).paper();
        var by = row.getAskedBy();
        return new Line(
                names.title(Topic.county(paper, Period.of(row.getPeriod()))),
                BulletinWords.moment(row.getDueAt()),
                BulletinWords.moment(row.getAskedAt()),
                by == null ? null : people.name(new PersonId(by)),
                row.getLate(),
                row.getCalendarKnown(),
                outcome(papers),
                count(papers, State.FAILED) > 0);
    }

    private String outcome(List<Made> papers) {
        if (papers.isEmpty()) return words.text("bulletin.run.none");
        var failed = count(papers, State.FAILED);
        if (failed > 0) return words.text("bulletin.run.failed", failed, papers.size());
        var waiting = count(papers, State.WAITING);
        if (waiting > 0) return words.text("bulletin.run.waiting", papers.size() - waiting, papers.size());
        var made = papers.stream().filter(paper -> !paper.existing()).count();
        if (made == 0) return words.text("bulletin.run.existing");
        if (made == papers.size()) return words.text("bulletin.run.made", made);
        return words.text("bulletin.run.partly", made, papers.size() - made);
    }

    private static long count(List<Made> papers, State state) {
        return papers.stream()
                .filter(paper -> paper.state().equals(state.name()))
                .count();
    }

    static Map<String, Schedule> byId(List<Schedule> schedules) {
        return schedules.stream().collect(Collectors.toMap(Schedule::id, Function.identity()));
    }
}
