package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.CASE_LINE;
import static cn.wangge.casework.db.Tables.REQUEST;
import static cn.wangge.casework.db.Tables.WORKLIST;
import static cn.wangge.casework.db.Tables.WORKLIST_LINE;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import cn.wangge.casefile.Flag;
import cn.wangge.casework.db.tables.records.CaseLineRecord;
import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.deadline.Light;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How the desk of the centre stands at a moment, for those who take it over: of what is open still. */
@Repository
public class OpenMatters {

    private static final List<String> DESK = List.of(Post.OPERATOR.name(), Post.SHIFT_LEADER.name());
    private static final String[] MARKED = {Flag.URGENT.name(), Flag.SUPERVISED.name(), Flag.REFERRED.name()};
    private static final String[] URGENT = {Flag.URGENT.name()};
    private static final String APPROVAL_AFTER = "UserTask_ApproveAfterwards";

    private final DSLContext sql;
    private final WorklistReading reading;
    private final CaseProcess process;

    OpenMatters(DSLContext sql, WorklistReading reading, CaseProcess process) {
        this.sql = sql;
        this.reading = reading;
        this.process = process;
    }

    /**
     * A case to keep an eye on.
     *
     * @param task what it waits for, in the words of the model; empty where nothing is open
     * @param waitsFor the post that has to act
     * @param overdue the whole handling limit has run out
     */
    public record Watched(
            String caseNumber,
            String title,
            String task,
            @Nullable Post waitsFor,
            @Nullable Instant dueAt,
            Light light,
            List<String> flags,
            boolean overdue) {}

    /** The first of many, and how many there are. */
    public record Watch(List<Watched> cases, int total) {}

    /** Something asked for that nobody has decided; {@code labelKey} names its kind. */
    public record Asked(String caseNumber, String title, String labelKey, PersonId askedBy, Instant askedAt) {}

    /** An approval that is due after the deed. */
    public record Owed(
            String caseNumber,
            String title,
            @Nullable Instant dueAt,
            @Nullable PersonId holder) {}

    /** An item that somebody holds. */
    public record Held(ItemId item, String caseNumber, String title, String task, PersonId holder, Instant since) {}

    /** What stands open, and what came and went since a moment. */
    public record Figures(int open, int reported, int ended) {}

    /** Urgent ones first, then as they fall due: red or yellow at the desk, overdue as a whole, urgent, supervised or referred. */
    public Watch watched(Instant at, int limit) {
        var wanted = open(at).and(overdue(at).or(pressesTheDesk(at)).or(arrayOverlap(CASE_LINE.FLAGS, MARKED)));
        var cases = sql.selectFrom(CASE_LINE)
                .where(wanted)
                .orderBy(
                        arrayOverlap(CASE_LINE.FLAGS, URGENT).desc(),
                        CASE_LINE.HANDLING_DUE_AT.asc().nullsLast(),
                        CASE_LINE.NUMBER)
                .limit(limit)
                .fetch();
        var items = reading.ofCases(cases.stream().map(CaseLineRecord::getId).toList()).stream()
                .filter(item -> !item.getOpenedAt().isAfter(at))
                .collect(Collectors.groupingBy(WorklistLineRecord::getCaseId));
        return new Watch(
                cases.stream()
                        .map(line -> watched(line, items.getOrDefault(line.getId(), List.of()), at))
                        .toList(),
                sql.fetchCount(CASE_LINE, wanted));
    }

    private Watched watched(CaseLineRecord line, List<WorklistLineRecord> items, Instant at) {
        var item = Stream.concat(items.stream().filter(i -> DESK.contains(i.getRole())), items.stream())
                .findFirst()
                .orElse(null);
        var dueAt = item != null && item.getRedAt() != null ? item.getRedAt() : line.getHandlingDueAt();
        var yellowAt = item != null && item.getRedAt() != null ? item.getYellowAt() : line.getHandlingYellowAt();
        return new Watched(
                line.getNumber(),
                line.getTitle(),
                item == null ? "" : task(item.getModelRef(), item.getTaskKey()),
                item == null ? null : Post.valueOf(item.getRole()),
                dueAt,
                Light.at(at, yellowAt, dueAt, dueAt == null && line.getHandlingPaused()),
                List.of(line.getFlags()),
                !line.getHandlingPaused()
                        && line.getHandlingDueAt() != null
                        && line.getHandlingDueAt().isBefore(at));
    }

    public List<Asked> asked(Instant at) {
        return sql.select(CASE_LINE.NUMBER, CASE_LINE.TITLE, REQUEST.KIND, REQUEST.ASKED_BY, REQUEST.ASKED_AT)
                .from(REQUEST)
                .join(CASE_LINE)
                .on(CASE_LINE.ID.eq(REQUEST.CASE_ID))
                .where(REQUEST.STATE.eq(Request.State.OPEN.name()), REQUEST.ASKED_AT.le(at))
                .orderBy(REQUEST.ASKED_AT, CASE_LINE.NUMBER)
                .fetch(row -> new Asked(
                        row.value1(),
                        row.value2(),
                        RequestKind.valueOf(row.value3()).labelKey(),
                        new PersonId(row.value4()),
                        row.value5()));
    }

    public List<Owed> approvalsOwed(Instant at) {
        return sql.selectFrom(WORKLIST_LINE)
                .where(WORKLIST_LINE.TASK_KEY.eq(APPROVAL_AFTER), WORKLIST_LINE.OPENED_AT.le(at))
                .orderBy(WORKLIST_LINE.SORT_AT, WORKLIST_LINE.ITEM_ID)
                .fetch(row -> new Owed(
                        row.getNumber(),
                        row.getTitle(),
                        row.getRedAt(),
                        row.getClaimedBy() == null ? null : new PersonId(row.getClaimedBy())));
    }

    /** What these people have taken and not finished. */
    public List<Held> held(Collection<PersonId> people, Instant at) {
        return sql.select(WORKLIST.asterisk(), CASE_LINE.NUMBER, CASE_LINE.TITLE)
                .from(WORKLIST)
                .join(CASE_LINE)
                .on(CASE_LINE.ID.eq(WORKLIST.CASE_ID))
                .where(WORKLIST.CLAIMED_BY.in(
                        people.stream().map(PersonId::value).toList()))
                .and(WORKLIST.CLAIMED_AT.le(at))
                .orderBy(WORKLIST.CLAIMED_BY, WORKLIST.SORT_AT, WORKLIST.ITEM_ID)
                .fetch(row -> {
                    var item = OpenItems.item(row);
                    return new Held(
                            new ItemId(item.itemId()),
                            row.get(CASE_LINE.NUMBER),
                            row.get(CASE_LINE.TITLE),
                            task(item.modelRef(), item.taskKey()),
                            new PersonId(Objects.requireNonNull(item.claimedBy())),
                            Objects.requireNonNull(item.claimedAt()));
                });
    }

    public Figures figures(Instant from, Instant until) {
        var reported = count().filterWhere(CASE_LINE.REPORTED_AT.ge(from));
        var ended = count().filterWhere(CASE_LINE.ENDED_AT.ge(from).and(CASE_LINE.ENDED_AT.le(until)));
        var open = count().filterWhere(CASE_LINE.ENDED_AT.isNull().or(CASE_LINE.ENDED_AT.gt(until)));
        return sql.select(open, reported, ended)
                .from(CASE_LINE)
                .where(CASE_LINE.REPORTED_AT.le(until))
                .and(CASE_LINE.ENDED_AT.isNull().or(CASE_LINE.ENDED_AT.ge(from)))
                .fetchSingle(row -> new Figures(row.value1(), row.value2(), row.value3()));
    }

    private static Condition open(Instant at) {
        return CASE_LINE.ENDED_AT.isNull().and(CASE_LINE.REPORTED_AT.le(at));
    }

    private static Condition overdue(Instant at) {
        return CASE_LINE.HANDLING_PAUSED.isFalse().and(CASE_LINE.HANDLING_DUE_AT.lt(at));
    }

    private static Condition pressesTheDesk(Instant at) {
        return CASE_LINE.ID.in(select(WORKLIST_LINE.CASE_ID)
                .from(WORKLIST_LINE)
                .where(WORKLIST_LINE.ROLE.in(DESK), WORKLIST_LINE.YELLOW_AT.lt(at), WORKLIST_LINE.OPENED_AT.le(at)));
    }

    private String task(String modelRef, String taskKey) {
        return process.task(modelRef, taskKey).name();
    }
}
