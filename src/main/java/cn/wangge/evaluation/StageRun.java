package cn.wangge.evaluation;

import cn.wangge.deadline.Spent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that a case went through a stage.
 *
 * @param used minutes of counted time; null for a report
 * @param share used of the allowed time in thousandths; null where nothing was allowed
 */
record StageRun(
        Stage stage,
        int round,
        LocalDate onDay,
        int onHour,
        @Nullable Integer used,
        @Nullable Integer allowed,
        @Nullable Integer share,
        boolean inTime,
        String grid,
        @Nullable String unit) {

    /** All of a case; the time of one that was voided or joined to another is held against nobody. */
    static List<StageRun> of(CaseStory story, List<Spent> spent) {
        var facts = story.facts();
        var runs = new ArrayList<StageRun>();
        if (facts.splitFrom() == null) {
            var at = facts.reportedAt();
            runs.add(new StageRun(
                    Stage.REPORT, 1, Entries.day(at), hour(at), null, null, null, true, facts.grid(), facts.unit()));
        }
        if (facts.gone()) return runs;
        for (var one : spent) Stage.of(one.kind()).ifPresent(stage -> runs.add(run(stage, story, one)));
        return runs;
    }

    private static StageRun run(Stage stage, CaseStory story, Spent spent) {
        var used = Math.max(0, (int) spent.used().toMinutes());
        var allowed = (int) spent.allowed().toMinutes();
        return new StageRun(
                stage,
                spent.round(),
                Entries.day(spent.endedAt()),
                hour(spent.endedAt()),
                used,
                allowed,
                allowed == 0 ? null : Math.toIntExact(used * 1000L / allowed),
                spent.used().compareTo(spent.allowed()) <= 0,
                story.facts().grid(),
                stage.ofUnit() ? story.unitAt(spent.startedAt()) : null);
    }

    private static int hour(Instant at) {
        return at.atZone(Entries.ZONE).getHour();
    }
}
