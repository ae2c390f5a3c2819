package cn.wangge.bulletin;

import cn.wangge.bulletin.EscalationReports.Told;
import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.OrdersGiven.Given;
import cn.wangge.evaluation.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables of the report on what is overdue. */
@Component
class OverdueTables {

    private final CaseLists lists;
    private final BulletinWords words;

    OverdueTables(CaseLists lists, BulletinWords words) {
        this.lists = lists;
        this.words = words;
    }

    /** A row for each unit, the one with most cases first. */
    List<Line> units(Told told) {
        if (told.overdue().isEmpty()) return List.of(none());
        var lines = new ArrayList<Line>();
        lines.add(head("overHead", "unit", "overdue", "open", "longest", "ordered", "answered", "referred"));
        told.overdue().entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .forEach(entry -> lines.add(unit(entry.getKey(), entry.getValue(), told)));
        lines.add(Line.of("space"));
        return lines;
    }

    private Line unit(String unit, List<Counted> overdue, Told told) {
        var given = overdue.stream()
                .map(entry -> told.orders().get(entry.number()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Line.of(
                "over",
                lists.unit(unit.isEmpty() ? null : unit),
                String.valueOf(overdue.size()),
                String.valueOf(overdue.stream()
                        .filter(entry -> entry.settled() == null)
                        .count()),
                longest(overdue, told),
                String.valueOf(given.size()),
                String.valueOf(given.stream()
                        .filter(order -> order.answered() >= order.orders())
                        .count()),
                String.valueOf(told.referrals().stream()
                        .filter(entry -> Told.unit(entry).equals(unit))
                        .count()));
    }

    private String longest(List<Counted> overdue, Told told) {
        return overdue.stream()
                .max((a, b) -> Long.compare(CaseLists.daysLate(a, told.asOf()), CaseLists.daysLate(b, told.asOf())))
                .map(entry -> lists.late(entry, told.asOf()))
                .orElse("");
    }

    List<Line> cases(Told told) {
        if (told.overdue().isEmpty()) return List.of(none());
        var lines = new ArrayList<Line>();
        told.overdue().forEach((unit, overdue) -> {
            lines.add(Line.of(
                    "note",
                    words.onPaper(
                            "bulletin.paper.escalation.unit",
                            lists.unit(unit.isEmpty() ? null : unit),
                            overdue.size())));
            lines.add(head("caseHead", "case", "title", "due.day", "settled", "late", "order.last", "answer"));
            overdue.forEach(entry -> lines.add(overdue(entry, told)));
            lines.add(Line.of("space"));
        });
        return lines;
    }

    private Line overdue(Counted entry, Told told) {
        var given = told.orders().get(entry.number());
        var settled = entry.settled();
        return Line.of(
                "case",
                entry.number(),
                entry.title(),
                entry.on().toString(),
                settled == null ? words.onPaper("bulletin.paper.unsettled") : settled.toString(),
                lists.late(entry, told.asOf()),
                ordered(given),
                answered(given));
    }

    private String ordered(@Nullable Given given) {
        if (given == null || given.lastAt() == null) return words.onPaper("bulletin.paper.order.none");
        var day = BulletinWords.moment(given.lastAt()).substring(0, 10);
        return words.onPaper("bulletin.paper.order", given.orders(), day);
    }

    private String answered(@Nullable Given given) {
        if (given == null) return "—";
        return words.onPaper("bulletin.paper.answer." + (given.answered() >= given.orders() ? "yes" : "no"));
    }

    /** Units that were overdue in the period before, too. */
    List<Line> again(Map<String, List<Counted>> now, Map<String, List<Counted>> before) {
        var again = now.keySet().stream()
                .filter(unit -> !unit.isEmpty() && before.containsKey(unit))
                .toList();
        if (again.isEmpty()) {
            return List.of(Line.of("text", words.onPaper("bulletin.paper.escalation.again.none")));
        }
        return again.stream()
                .map(unit -> Line.of(
                        "text",
                        words.onPaper(
                                "bulletin.paper.escalation.again",
                                lists.unit(unit),
                                Objects.requireNonNull(now.get(unit)).size(),
                                Objects.requireNonNull(before.get(unit)).size())))
                .toList();
    }

    private Line none() {
        return Line.of("text", words.onPaper("bulletin.paper.none"));
    }

    private Line head(String kind, String... columns) {
        var cells = new String[columns.length];
        for (var i = 0; i < columns.length; i++) cells[i] = words.onPaper("bulletin.paper.column." + columns[i]);
        return Line.of(kind, cells);
    }
}
