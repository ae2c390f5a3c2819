package cn.wangge.bulletin;

import cn.wangge.casework.PagerView;
import cn.wangge.evaluation.Period;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of schedules together. */
@Component
class ScheduleViews {

    private static final int ROWS = 20;

    private final Schedules schedules;
    private final RunLines runs;
    private final WorkDays workDays;
    private final PaperNames names;
    private final ScheduleWords rules;
    private final BulletinWords words;
    private final Clock clock;

    ScheduleViews(
            Schedules schedules,
            RunLines runs,
            WorkDays workDays,
            PaperNames names,
            ScheduleWords rules,
            BulletinWords words,
            Clock clock) {
        this.schedules = schedules;
        this.runs = runs;
        this.workDays = workDays;
        this.names = names;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    /** All schedules, and what they have asked for. */
    record ListView(List<Line> lines, List<RunLines.Line> runs, PagerView pager) {}

    /**
     * A schedule.
     *
     * @param next when it runs, and for which period; null while it is off
     * @param warnings that the holidays of that year are not known
     * @param last null until it has run
     */
    record Line(
            String id,
            String name,
            String rule,
            boolean enabled,
            int version,
            @Nullable String next,
            List<String> warnings,
            RunLines.@Nullable Line last) {}

    /** One schedule to change. */
    record EditView(
            String id,
            String name,
            int version,
            String dayLabel,
            List<ScheduleWords.Option> days,
            List<ScheduleWords.Option> shifts,
            String at,
            Map<String, String> problems) {}

    ListView list(@Nullable String after, @Nullable String before) {
        var all = schedules.all();
        var byId = RunLines.byId(all);
        var latest = runs.latest(byId);
        var window = runs.window(byId, ROWS, after, before);
        var here = "/bulletins/schedules";
        return new ListView(
                all.stream()
                        .map(schedule -> line(schedule, latest.get(schedule.id())))
                        .toList(),
                window.rows(),
                window.pager(key -> here + "?before=" + key, key -> here + "?after=" + key));
    }

    private Line line(Schedule schedule, RunLines.@Nullable Line last) {
        var next = schedule.next(clock.instant(), workDays);
        return new Line(
                schedule.id(),
                name(schedule),
                rules.rule(schedule.timing()),
                schedule.enabled(),
                schedule.version(),
                schedule.enabled()
                        ? words.text(
                                "bulletin.schedule.next",
                                BulletinWords.moment(next.dueAt()),
                                words.period(next.period()))
                        : null,
                schedule.enabled() ? workDays.warnings(next.dueAt()) : List.of(),
                last);
    }

    EditView edit(String id) {
        var schedule = schedules.require(id);
        return edit(
                schedule,
                schedule.timing(),
                ScheduleWords.time(schedule.timing().at()),
                schedule.version(),
                null);
    }

    /** As it was typed, with what is wrong. */
    EditView edit(Schedule schedule, Timing timing, String at, int seen, @Nullable Refusal refusal) {
        var problems = refusal == null
                ? Map.<String, String>of()
                : refusal.problems().stream()
                        .collect(Collectors.toMap(
                                problem -> problem.field() == null ? "" : problem.field(),
                                problem -> words.text(
                                        problem.messageKey(),
                                        problem.arguments().toArray()),
                                (first, second) -> first));
        return new EditView(
                schedule.id(),
                name(schedule),
                seen,
                words.text("bulletin.schedule.day." + (timing.kind() == Period.Kind.WEEK ? "WEEK" : "nth")),
                rules.days(timing),
                rules.shifts(timing),
                at.length() == 4 ? "0" + at : at,
                problems);
    }

    private String name(Schedule schedule) {
        return names.name(schedule.paper(), schedule.timing().kind());
    }
}
