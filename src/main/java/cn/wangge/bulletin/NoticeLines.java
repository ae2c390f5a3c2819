package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.NamedMatters.Conclusion;
import cn.wangge.casework.NamedMatters.Matter;
import cn.wangge.evaluation.Standing.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Units by name in a notice: with their scores, their cases and what was decided. */
@Component
class NoticeLines {

    /** As many are praised as are blamed, and nobody is both. */
    private static final int MOST_NAMED = 3;

    private final BulletinWords words;

    NoticeLines(BulletinWords words) {
        this.words = words;
    }

    /** Group by group, since only like is ranked with like. */
    List<Line> bestAndWorst(List<Row> rows) {
        var groups = rows.stream()
                .filter(row -> row.score() != null)
                .collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()));
        if (groups.isEmpty()) return List.of(text("ranking.none"));
        var lines = new ArrayList<Line>();
        groups.forEach((group, members) -> {
            var most = Math.min(MOST_NAMED, Math.max(1, members.size() / 2));
            var name = words.onPaper("organization.unitKind." + group);
            lines.add(text("ranking.best", name, members.size(), scored(members.subList(0, most))));
            if (members.size() > 1) {
                lines.add(text("ranking.worst", name, scored(members.subList(members.size() - most, members.size()))));
            }
        });
        return lines;
    }

    private String scored(List<Row> rows) {
        return rows.stream()
                .map(row -> words.onPaper(
                        "bulletin.notice.scored",
                        row.name(),
                        Objects.requireNonNull(row.score()).toPlainString()))
                .collect(Collectors.joining("、"));
    }

    List<Line> matters(List<Matter> open, Map<String, String> names, Instant at) {
        if (open.isEmpty()) return List.of(text("matters.none", BulletinWords.day(at)));
        var units = open.stream().collect(Collectors.groupingBy(Matter::unit, LinkedHashMap::new, Collectors.toList()));
        var each = units.entrySet().stream()
                .map(unit -> name(unit.getKey(), names) + counts(unit.getValue()))
                .collect(Collectors.joining("；"));
        return List.of(
                text(
                        "matters.text",
                        BulletinWords.day(at),
                        many(open, Matter::overdue),
                        many(open, Matter::supervised),
                        many(open, Matter::referred),
                        units.size()),
                text("matters.units", each));
    }

    private String counts(List<Matter> ofUnit) {
        return kinds().entrySet().stream()
                .filter(kind -> many(ofUnit, kind.getValue()) > 0)
                .map(kind -> words.onPaper("bulletin.notice.count." + kind.getKey(), many(ofUnit, kind.getValue())))
                .collect(Collectors.joining("、"));
    }

    private static long many(List<Matter> matters, Predicate<Matter> kind) {
        return matters.stream().filter(kind).count();
    }

    private static Map<String, Predicate<Matter>> kinds() {
        var kinds = new LinkedHashMap<String, Predicate<Matter>>();
        kinds.put("overdue", Matter::overdue);
        kinds.put("supervised", Matter::supervised);
        kinds.put("referred", Matter::referred);
        return kinds;
    }

    /** By measure and by unit; who it was about is not said. */
    Line findings(String when, List<Conclusion> made, Map<String, String> names) {
        if (made.isEmpty()) return text("findings.none", when);
        var measures = sums(made, Conclusion::measure);
        var units = sums(made, conclusion -> name(conclusion.unit(), names));
        return text(
                "findings.text",
                when,
                made.stream().mapToInt(Conclusion::persons).sum(),
                persons(measures),
                persons(units));
    }

    private static Map<String, Integer> sums(List<Conclusion> made, Function<Conclusion, String> by) {
        return made.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.summingInt(Conclusion::persons)));
    }

    private String persons(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .map(e -> words.onPaper("bulletin.notice.persons", e.getKey(), e.getValue()))
                .collect(Collectors.joining("、"));
    }

    List<Line> cases(List<Matter> open, Map<String, String> names) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("caseHead", column("unit"), column("case"), column("due"), column("state")));
        open.forEach(matter -> lines.add(Line.of(
                "case",
                name(matter.unit(), names),
                matter.caseNumber(),
                matter.dueAt() == null
                        ? "—"
                        : BulletinWords.moment(matter.dueAt()).substring(0, 10),
                kinds().entrySet().stream()
                        .filter(kind -> kind.getValue().test(matter))
                        .map(kind -> words.onPaper("bulletin.notice.state." + kind.getKey()))
                        .collect(Collectors.joining("、")))));
        return lines;
    }

    private static String name(String unit, Map<String, String> names) {
        return names.getOrDefault(unit, unit);
    }

    private String column(String name) {
        return words.onPaper("bulletin.notice.column." + name);
    }

    private Line text(String part, Object... arguments) {
        return Line.of("text", words.onPaper("bulletin.notice." + part, arguments));
    }
}
