package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.ENTRY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.min;

import cn.wangge.evaluation.db.Routines;
import cn.wangge.evaluation.db.tables.records.EntryRecord;
import cn.wangge.organization.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps what cases count for; writes only what differs from what is kept. */
@Repository
class FactBook {

    private final DSLContext sql;

    FactBook(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Keeps the facts of these cases and counts what they change.
     *
     * @return of how many cases the entries were others than those kept
     */
    int keep(List<CaseStory> stories) {
        if (stories.isEmpty()) return 0;
        var ids = stories.stream().map(s -> s.facts().id()).toArray(UUID[]::new);
        Routines.keepFacts(sql.configuration(), ids);
        var kept = kept(ids);
        var changed = new ArrayList<UUID>();
        var cases = new ArrayList<UUID>();
        var rows = new ArrayList<Entry>();
        var shifts = new HashMap<Entry, Integer>();
        for (var story : stories) {
            var id = story.facts().id();
            var now = Deriving.entries(story);
            var shift = shift(kept.getOrDefault(id, List.of()), now);
            if (shift.isEmpty()) continue;
            changed.add(id);
            shift.forEach((entry, n) -> shifts.merge(entry, n, Integer::sum));
            now.forEach(entry -> cases.add(id));
            rows.addAll(now);
        }
        if (changed.isEmpty()) return 0;
        var columns = new EntryColumns(rows);
        Routines.replaceEntries(
                sql.configuration(),
                changed.toArray(UUID[]::new),
                cases.toArray(UUID[]::new),
                columns.measures(),
                columns.days(),
                columns.settled(),
                columns.inTime(),
                columns.grids(),
                columns.units(),
                columns.posts(),
                columns.persons());
        shiftCounts(shifts);
        return changed.size();
    }

    private void shiftCounts(Map<Entry, Integer> shifts) {
        var entries = List.copyOf(shifts.keySet());
        var columns = new EntryColumns(entries);
        Routines.shiftCounts(
                sql.configuration(),
                columns.measures(),
                columns.days(),
                columns.settled(),
                columns.inTime(),
                columns.grids(),
                columns.units(),
                columns.posts(),
                columns.persons(),
                entries.stream().map(shifts::get).toArray(Integer[]::new));
    }

    /** Counts the entries of these days again. */
    void count(Collection<LocalDate> days) {
        Routines.countDays(sql.configuration(), days.stream().sorted().toArray(LocalDate[]::new));
    }

    /** What is more, and what is less; how often an entry occurs matters, its order does not. */
    private static Map<Entry, Integer> shift(List<Entry> before, List<Entry> now) {
        var shift = new HashMap<Entry, Integer>();
        now.forEach(entry -> shift.merge(entry, 1, Integer::sum));
        before.forEach(entry -> shift.merge(entry, -1, Integer::sum));
        shift.values().removeIf(n -> n == 0);
        return shift;
    }

    private Map<UUID, List<Entry>> kept(UUID[] ids) {
        return sql.selectFrom(ENTRY).where(ENTRY.CASE_ID.eq(any(ids))).fetchGroups(ENTRY.CASE_ID, FactBook::entry);
    }

    static Entry entry(EntryRecord row) {
        return new Entry(
                Measure.valueOf(row.getMeasure()),
                row.getOnDay(),
                row.getSettledOn(),
                row.getInTime(),
                row.getGridCode(),
                row.getUnitCode(),
                row.getPersonId(),
                row.getPost() == null ? null : Post.valueOf(row.getPost()));
    }

    /** The first month after this day that has entries or counts, as its first day. */
    Optional<LocalDate> monthAfter(@Nullable LocalDate day) {
        var tally = cn.wangge.evaluation.db.Tables.TALLY;
        var after = day == null ? LocalDate.of(1, 1, 1) : day;
        var first = sql.select(min(ENTRY.ON_DAY))
                .from(ENTRY)
                .where(ENTRY.ON_DAY.gt(after))
                .unionAll(sql.select(min(tally.ON_DAY))
                        .from(tally)
                        .where(tally.SUBJECT.eq(SubjectKind.COUNTY.name()), tally.GRAIN.eq("DAY"))
                        .and(tally.ON_DAY.gt(after)))
                .fetch(min(ENTRY.ON_DAY));
        return first.stream()
                .filter(java.util.Objects::nonNull)
                .sorted()
                .findFirst()
                .map(d -> d.withDayOfMonth(1));
    }
}
