package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.ANSWER_SOURCE;
import static cn.wangge.evaluation.db.Tables.CASE_SOURCE;
import static cn.wangge.evaluation.db.Tables.DEADLINE_SOURCE;
import static cn.wangge.evaluation.db.Tables.OBJECTION;
import static cn.wangge.evaluation.db.Tables.REQUEST_SOURCE;
import static org.jooq.impl.DSL.any;

import cn.wangge.casefile.Channel;
import cn.wangge.casefile.Status;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.evaluation.CaseStory.Asked;
import cn.wangge.evaluation.CaseStory.Facts;
import cn.wangge.evaluation.CaseStory.Objected;
import cn.wangge.evaluation.CaseStory.Ran;
import cn.wangge.evaluation.CaseStory.Said;
import cn.wangge.evaluation.db.tables.records.CaseSourceRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads the stories of many cases at a time, in as many statements as there are sources. */
@Repository
class StoryReading {

    private final DSLContext sql;

    StoryReading(DSLContext sql) {
        this.sql = sql;
    }

    List<CaseStory> stories(Collection<UUID> cases) {
        var ids = cases.toArray(UUID[]::new);
        var said = said(ids);
        var asked = asked(ids);
        var ran = ran(ids);
        var objected = objected(ids);
        return sql.selectFrom(CASE_SOURCE)
                .where(CASE_SOURCE.CASE_ID.eq(any(ids)))
                .orderBy(CASE_SOURCE.NUMBER)
                .fetch(row -> new CaseStory(
                        facts(row),
                        said.getOrDefault(row.getCaseId(), List.of()),
                        asked.getOrDefault(row.getCaseId(), List.of()),
                        ran.getOrDefault(row.getCaseId(), List.of()),
                        objected.getOrDefault(row.getCaseId(), Set.of())));
    }

    private static Facts facts(CaseSourceRecord row) {
        return new Facts(
                row.getCaseId(),
                row.getNumber(),
                row.getTitle(),
                Channel.valueOf(row.getChannel()),
                row.getCategoryCode(),
                row.getGridCode(),
                row.getResponsibleUnit(),
                Status.valueOf(row.getStatus()),
                row.getReportedBy(),
                row.getOnBehalfOf(),
                row.getExempted(),
                row.getSplitFrom(),
                row.getReportedAt(),
                row.getFiledAt(),
                row.getClosedAt(),
                row.getEndedAt(),
                row.getLogSequence());
    }

    private Map<UUID, List<Said>> said(UUID[] ids) {
        return sql.select(
                        ANSWER_SOURCE.CASE_ID,
                        ANSWER_SOURCE.PART,
                        ANSWER_SOURCE.DECISION,
                        ANSWER_SOURCE.ANSWERED_BY,
                        ANSWER_SOURCE.ANSWERED_AT,
                        ANSWER_SOURCE.UNIT_CODE,
                        ANSWER_SOURCE.SATISFACTION)
                .from(ANSWER_SOURCE)
                .where(ANSWER_SOURCE.CASE_ID.eq(any(ids)))
                .orderBy(ANSWER_SOURCE.ANSWERED_AT, ANSWER_SOURCE.PART)
                .fetchGroups(
                        ANSWER_SOURCE.CASE_ID,
                        row -> new Said(
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
    }

    private Map<UUID, List<Asked>> asked(UUID[] ids) {
        return sql.select(
                        REQUEST_SOURCE.KIND,
                        REQUEST_SOURCE.ORDINAL,
                        REQUEST_SOURCE.STATE,
                        REQUEST_SOURCE.UNIT_CODE,
                        REQUEST_SOURCE.ASKED_AT,
                        REQUEST_SOURCE.DECIDED_AT,
                        REQUEST_SOURCE.CASE_ID)
                .from(REQUEST_SOURCE)
                .where(REQUEST_SOURCE.CASE_ID.eq(any(ids)))
                .orderBy(REQUEST_SOURCE.ASKED_AT, REQUEST_SOURCE.KIND, REQUEST_SOURCE.ORDINAL)
                .fetchGroups(
                        REQUEST_SOURCE.CASE_ID,
                        row -> new Asked(
                                row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private Map<UUID, List<Ran>> ran(UUID[] ids) {
        return sql.selectFrom(DEADLINE_SOURCE)
                .where(DEADLINE_SOURCE.CASE_ID.eq(any(ids)))
                .orderBy(DEADLINE_SOURCE.STARTED_AT, DEADLINE_SOURCE.KIND, DEADLINE_SOURCE.ROUND)
                .fetchGroups(
                        DEADLINE_SOURCE.CASE_ID,
                        row -> new Ran(
                                DeadlineKind.valueOf(row.getKind()),
                                row.getRound(),
                                row.getStartedAt(),
                                row.getEndedAt(),
                                row.getRedAt(),
                                row.getRedFiredAt(),
                                row.getClaimedBy()));
    }

    private Map<UUID, Set<Objected>> objected(UUID[] ids) {
        var upheld = sql.select(OBJECTION.CASE_ID, OBJECTION.MEASURE, OBJECTION.UNIT_CODE)
                .from(OBJECTION)
                .where(OBJECTION.CASE_ID.eq(any(ids)), OBJECTION.STATE.eq("UPHELD"))
                .fetchGroups(OBJECTION.CASE_ID, row -> new Objected(Measure.valueOf(row.value2()), row.value3()));
        return upheld.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> new HashSet<>(e.getValue())));
    }
}
