package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.ENTRY;

import cn.wangge.evaluation.db.Routines;
import cn.wangge.evaluation.db.tables.records.CaseFactRecord;
import cn.wangge.evaluation.db.tables.records.EntryRecord;
import cn.wangge.organization.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps what cases count for; writes only what differs from what is kept. */
@Repository
class FactBook {

    private final DSLContext sql;

    FactBook(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Keeps the facts of these cases and counts the days that they touch.
     *
     * @return of how many cases the entries were others than those kept
     */
    int keep(List<CaseStory> stories) {
        if (stories.isEmpty()) return 0;
        sql.batchMerge(stories.stream().map(FactBook::fact).toList()).execute();
        var kept = kept(stories.stream().map(s -> s.facts().id()).toList());
        var days = new HashSet<LocalDate>();
        var gone = new ArrayList<UUID>();
        var rows = new ArrayList<EntryRecord>();
        for (var story : stories) {
            var id = story.facts().id();
            var before = kept.getOrDefault(id, List.of());
            var now = Deriving.entries(story);
            if (asSet(before).equals(asSet(now))) continue;
            gone.add(id);
            before.forEach(entry -> days.add(entry.onDay()));
            now.forEach(entry -> days.add(entry.onDay()));
            rows.addAll(rows(id, now));
        }
        if (gone.isEmpty()) return 0;
        sql.deleteFrom(ENTRY).where(ENTRY.CASE_ID.in(gone)).execute();
        sql.batchInsert(rows).execute();
        count(days);
        return gone.size();
    }

    /** Counts the entries of these days again. */
    void count(Collection<LocalDate> days) {
        Routines.countDays(sql.configuration(), days.stream().sorted().toArray(LocalDate[]::new));
    }

    /** Entries in any order; how often each occurs matters. */
    private static Map<Entry, Integer> asSet(List<Entry> entries) {
        var counted = new HashMap<Entry, Integer>();
        entries.forEach(entry -> counted.merge(entry, 1, Integer::sum));
        return counted;
    }

    private Map<UUID, List<Entry>> kept(Collection<UUID> ids) {
        return sql.selectFrom(ENTRY).where(ENTRY.CASE_ID.in(ids)).fetchGroups(ENTRY.CASE_ID, FactBook::entry);
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

    private static List<EntryRecord> rows(UUID id, List<Entry> entries) {
        var ordinals = new EnumMap<Measure, Integer>(Measure.class);
        return entries.stream()
                .map(entry -> new EntryRecord(
                        id,
                        entry.measure().name(),
                        ordinals.merge(entry.measure(), 1, Integer::sum),
                        entry.onDay(),
                        entry.settledOn(),
                        entry.inTime(),
                        entry.grid(),
                        entry.unit(),
                        entry.person(),
                        entry.post() == null ? null : entry.post().name()))
                .toList();
    }

    private static CaseFactRecord fact(CaseStory story) {
        var facts = story.facts();
        return new CaseFactRecord(
                facts.id(),
                facts.number(),
                facts.title(),
                facts.category(),
                facts.grid(),
                facts.unit(),
                facts.status().name(),
                Entries.day(facts.reportedAt()),
                facts.endedAt() == null ? null : Entries.day(facts.endedAt()),
                facts.exempted(),
                facts.sequence());
    }

    /** Days that have entries or counts. */
    Set<LocalDate> days() {
        var tally = cn.wangge.evaluation.db.Tables.TALLY;
        return sql.selectDistinct(ENTRY.ON_DAY)
                .from(ENTRY)
                .union(sql.selectDistinct(tally.ON_DAY).from(tally))
                .fetchSet(ENTRY.ON_DAY);
    }
}
