package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Bar;
import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.OpenMatters;
import cn.wangge.evaluation.Figure;
import cn.wangge.evaluation.Standing.Row;
import cn.wangge.evaluation.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures as lines of a bulletin. */
@Component
class FigureLines {

    /** As the evaluation names them, in the order of the steps. */
    private static final List<String> COUNTERS = List.of(
            "REPORTED.due",
            "SELF_SETTLED.due",
            "FILED.due",
            "DISPATCH.due",
            "HANDLING.due",
            "HANDLING.intime",
            "CLOSING.due",
            "CLOSING.finished",
            "CLOSING.late",
            "CLOSING.open",
            "RETURN.due",
            "REWORK.due",
            "SUPERVISION.due",
            "REFERRAL.due",
            "SURVEY.due",
            "SURVEY_REACHED.due");

    private final BulletinWords words;

    FigureLines(BulletinWords words) {
        this.words = words;
    }

    String sentence(String period, Row county) {
        return words.onPaper(
                "bulletin.paper.overview",
                period,
                count(county, "REPORTED.due"),
                count(county, "FILED.due"),
                count(county, "CLOSING.finished"),
                count(county, "CLOSING.intime"),
                count(county, "SUPERVISION.due"),
                count(county, "REFERRAL.due"));
    }

    /** Two counters a row, each with the period before. */
    List<Line> counters(Row county, Row before) {
        return pairs(COUNTERS.stream()
                .map(counter -> List.of(
                        words.onPaper("bulletin.paper.count." + counter),
                        words.onPaper("bulletin.paper.count.before", count(county, counter), count(before, counter))))
                .toList());
    }

    /** Each with what it was made of; a dash where there was nothing to measure. */
    List<Line> rates(Row county, boolean ofSatisfaction) {
        return pairs(county.indicators().stream()
                .filter(figure -> figure.rate() && CountyLines.isOfSatisfaction(figure) == ofSatisfaction)
                .map(figure -> List.of(figure.name(), rate(figure)))
                .toList());
    }

    private static String rate(Figure figure) {
        var value = figure.value();
        if (value == null) return "—";
        var percent = value.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return percent + "%\n" + plain(figure.numerator()) + "/" + plain(figure.denominator());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static List<Line> pairs(List<List<String>> cells) {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < cells.size(); i += 2) {
            var left = cells.get(i);
            var right = i + 1 < cells.size() ? cells.get(i + 1) : List.of("", "");
            lines.add(Line.of("count", left.get(0), left.get(1), right.get(0), right.get(1)));
        }
        return lines;
    }

    /** Group by group, each ranked by itself, with the change to the period before. */
    List<Line> ranking(SubjectKind kind, List<Row> rows, List<Row> rowsBefore) {
        Map<String, Row> before = rowsBefore.stream().collect(Collectors.toMap(Row::code, Function.identity()));
        var groups = rows.stream().collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()));
        var lines = new ArrayList<Line>();
        groups.forEach((group, members) -> {
            if (groups.size() > 1) lines.add(Line.of("note", words.onPaper("organization.unitKind." + group)));
            lines.add(rankingHead(kind));
            members.forEach(row -> lines.add(ranked(row, before.get(row.code()))));
            lines.add(Line.of("space"));
        });
        return lines;
    }

    private Line rankingHead(SubjectKind kind) {
        return Line.of(
                "rankHead",
                column("rank"),
                column(kind.word()),
                column("score"),
                column("grade"),
                column("before"),
                column("change"));
    }

    private static Line ranked(Row row, @Nullable Row before) {
        return Line.of(
                "rank",
                row.rank() == null ? "—" : row.rank().toString(),
                row.name(),
                score(row),
                Objects.requireNonNullElse(row.grade(), "—"),
                before == null ? "—" : score(before),
                change(row, before));
    }

    private static String score(Row row) {
        return row.score() == null ? "—" : row.score().toPlainString();
    }

    private static String change(Row row, @Nullable Row before) {
        if (row.rank() == null || before == null || before.rank() == null) return "—";
        var up = before.rank() - row.rank();
        if (up == 0) return "－";
        return (up > 0 ? "↑" : "↓") + Math.abs(up);
    }

    /** The best of them as bars of their scores. */
    List<Bar> bars(Collection<Row> rows, int most) {
        return rows.stream()
                .filter(row -> row.score() != null)
                .sorted((a, b) -> Objects.requireNonNull(b.score()).compareTo(Objects.requireNonNull(a.score())))
                .limit(most)
                .map(row ->
                        new Bar(row.name(), Objects.requireNonNull(row.score()).doubleValue()))
                .toList();
    }

    List<Line> pressing(List<OpenMatters.Watched> cases) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("listHead", column("case"), column("title"), column("waits"), column("due"), column("light"))
                .kept());
        cases.forEach(watched -> lines.add(Line.of(
                        "list",
                        watched.caseNumber(),
                        watched.title(),
                        watched.task(),
                        watched.dueAt() == null ? "" : BulletinWords.moment(watched.dueAt()),
                        words.onPaper("page.light." + watched.light()))
                .kept()));
        return lines;
    }

    private static long count(Row row, String counter) {
        return row.counters().getOrDefault(counter, 0L);
    }

    private String column(String name) {
        return words.onPaper("bulletin.paper.column." + name);
    }
}
