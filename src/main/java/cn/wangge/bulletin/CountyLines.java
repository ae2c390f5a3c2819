package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Bar;
import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.FindingsMade.Made;
import cn.wangge.evaluation.Counted;
import cn.wangge.evaluation.Evaluation;
import cn.wangge.evaluation.Figure;
import cn.wangge.evaluation.Period;
import cn.wangge.evaluation.Standing.Row;
import cn.wangge.evaluation.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Parts of the county's bulletin that look beyond the period or at single cases. */
@Component
class CountyLines {

    private static final int TREND = 12;
    private static final List<String> SATISFACTION = List.of("RESPONSE_RATE", "SOLVED_RATE", "SATISFIED_RATE");
    private static final List<String> COMPARED =
            List.of("REPORTED.due", "FILED.due", "CLOSING.finished", "CLOSING.intime");
    private static final List<String> APART = List.of(
            "SUSPENSION.due",
            "EXTENSION.due",
            "EXCLUDED_VOID.due",
            "EXCLUDED_MERGED.due",
            "EXCLUDED_EXEMPTED.due",
            "EXCLUDED_OBJECTION.due");

    private final Evaluation evaluation;
    private final CaseLists lists;
    private final BulletinWords words;

    CountyLines(Evaluation evaluation, CaseLists lists, BulletinWords words) {
        this.evaluation = evaluation;
        this.lists = lists;
        this.words = words;
    }

    static boolean isOfSatisfaction(Figure figure) {
        return SATISFACTION.contains(figure.code());
    }

    /** What is left out of the figures or lengthens them, each by itself. */
    List<Line> apart(Row county) {
        return pairs(APART.stream()
                .map(counter ->
                        List.of(words.onPaper("bulletin.paper.count." + counter), FigureTable.count(county, counter)))
                .toList());
    }

    /** The same period of the year before, where there was any case. */
    List<Line> yearBefore(Row county, Period period) {
        var before = county(lastYear(period));
        if (before.counters().isEmpty()) return List.of();
        var lines = new ArrayList<Line>();
        lines.add(Line.of("note", words.onPaper("bulletin.paper.yearBefore")));
        lines.addAll(pairs(COMPARED.stream()
                .map(counter -> List.of(
                        words.onPaper("bulletin.paper.count." + counter),
                        words.onPaper(
                                "bulletin.paper.count.yearBefore",
                                FigureTable.count(county, counter),
                                FigureTable.count(before, counter))))
                .toList()));
        return lines;
    }

    private static Period lastYear(Period period) {
        var day = period.kind() == Period.Kind.WEEK
                ? period.from().minusWeeks(52)
                : period.from().minusYears(1);
        return Period.around(period.kind(), day);
    }

    /** Reports of this period and those before it, as far back as there are any; nothing for a single one. */
    List<Line> trend(Period last) {
        var bars = new ArrayList<Bar>();
        var period = last;
        for (var i = 0; i < TREND; i++, period = period.before()) {
            var reported = county(period).counters().getOrDefault("REPORTED.due", 0L);
            bars.add(0, new Bar(words.shortPeriodOnPaper(period), reported));
        }
        var first = bars.stream().filter(bar -> bar.value() > 0).findFirst();
        if (first.isEmpty()) return List.of();
        var known = bars.subList(bars.indexOf(first.get()), bars.size());
        if (known.size() < 2) return List.of();
        return List.of(Line.of("note", words.onPaper("bulletin.paper.trend")), Line.chart(List.copyOf(known)));
    }

    /** The months of a quarter or a year side by side. */
    List<Line> months(Period period) {
        if (period.kind() != Period.Kind.QUARTER && period.kind() != Period.Kind.YEAR) return List.of();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(
                "listHead", column("month"), column("reported"), column("filed"), column("closed"), column("intime")));
        Stream.iterate(Period.around(Period.Kind.MONTH, period.from()), Period::after)
                .takeWhile(month -> !month.from().isAfter(period.to()))
                .forEach(month -> lines.add(month(month)));
        lines.add(Line.of("space"));
        return lines;
    }

    private Line month(Period month) {
        var county = county(month);
        return Line.of(
                "list",
                words.periodOnPaper(month),
                FigureTable.count(county, "REPORTED.due"),
                FigureTable.count(county, "FILED.due"),
                FigureTable.count(county, "CLOSING.finished"),
                FigureTable.count(county, "CLOSING.intime"));
    }

    /** What was past its limit when the period ended, or in it. */
    List<Line> overdue(List<Counted> overdue, LocalDate asOf) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("listHead", column("case"), column("title"), column("unit"), column("due"), column("late"))
                .kept());
        overdue.forEach(entry -> lines.add(Line.of(
                        "list",
                        entry.number(),
                        entry.title(),
                        lists.unit(entry.unit()),
                        entry.on().toString(),
                        lists.late(entry, asOf))
                .kept()));
        return lines;
    }

    /** Referrals, then what was decided; by name, so for the centre and its units alone. */
    List<Line> findings(List<Made> findings) {
        if (findings.isEmpty()) return List.of();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(
                        "listHead",
                        column("case"),
                        column("unit"),
                        column("person"),
                        column("decided"),
                        column("measure"))
                .kept());
        findings.forEach(finding -> lines.add(Line.of(
                        "list",
                        finding.caseNumber(),
                        lists.unit(finding.unit()),
                        finding.person(),
                        finding.decidedOn().toString(),
                        finding.measure())
                .kept()));
        return lines;
    }

    Row county(Period period) {
        return evaluation.standing(SubjectKind.COUNTY, period).rows().get(0);
    }

    private static List<Line> pairs(List<List<String>> cells) {
        return FigureLines.pairs(cells);
    }

    private String column(String name) {
        return words.onPaper("bulletin.paper.column." + name);
    }
}
