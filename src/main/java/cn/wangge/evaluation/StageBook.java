package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.STAGE_RUN;
import static java.util.stream.Collectors.groupingBy;

import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.Spent;
import cn.wangge.evaluation.db.tables.records.StageRunRecord;
import cn.wangge.shared.CaseId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps how long cases were in each stage; writes only what differs from what is kept. */
@Repository
class StageBook {

    private final DSLContext sql;
    private final Deadlines deadlines;

    StageBook(DSLContext sql, Deadlines deadlines) {
        this.sql = sql;
        this.deadlines = deadlines;
    }

    /** Their facts must be kept already. */
    void keep(List<CaseStory> stories) {
        if (stories.isEmpty()) return;
        var ids = stories.stream().map(s -> s.facts().id()).toList();
        var spent = deadlines.spent(ids.stream().map(CaseId::new).toList()).stream()
                .collect(groupingBy(s -> s.caseId().value()));
        var kept = sql.selectFrom(STAGE_RUN)
                .where(STAGE_RUN.CASE_ID.in(ids))
                .fetchGroups(STAGE_RUN.CASE_ID, StageBook::run);
        var gone = new ArrayList<UUID>();
        var rows = new ArrayList<StageRunRecord>();
        for (var story : stories) {
            var id = story.facts().id();
            var before = kept.getOrDefault(id, List.of());
            var now = StageRun.of(story, spent.getOrDefault(id, List.<Spent>of()));
            if (new HashSet<>(before).equals(new HashSet<>(now))) continue;
            gone.add(id);
            now.forEach(run -> rows.add(row(id, run)));
        }
        if (gone.isEmpty()) return;
        sql.deleteFrom(STAGE_RUN).where(STAGE_RUN.CASE_ID.in(gone)).execute();
        sql.batchInsert(rows).execute();
    }

    private static StageRun run(StageRunRecord row) {
        return new StageRun(
                Stage.valueOf(row.getStage()),
                row.getRound(),
                row.getOnDay(),
                row.getOnHour(),
                row.getUsedMinutes(),
                row.getAllowedMinutes(),
                row.getShare(),
                row.getInTime(),
                row.getGridCode(),
                row.getUnitCode());
    }

    private static StageRunRecord row(UUID id, StageRun run) {
        return new StageRunRecord(
                id,
                run.stage().name(),
                run.round(),
                run.onDay(),
                (short) run.onHour(),
                run.used(),
                run.allowed(),
                run.share(),
                run.inTime(),
                run.grid(),
                run.unit());
    }
}
