package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import cn.wangge.bulletin.PaperWriter.Written;
import cn.wangge.evaluation.Period;
import cn.wangge.evaluation.Standing;
import cn.wangge.evaluation.Standing.Row;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sheets of units, townships and people have in common: the head, the standing among others, the foot. */
@Component
class Sheets {

    private final SubjectNames names;
    private final FigureTable figures;
    private final BulletinWords words;

    Sheets(SubjectNames names, FigureTable figures, BulletinWords words) {
        this.names = names;
        this.figures = figures;
        this.words = words;
    }

    static Row row(Standing standing, String code) {
        return standing.rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("subject", "bulletin.refusal.subject"));
    }

    static @Nullable Row rowBefore(Standing standing, String code) {
        return standing.rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    Written written(Topic topic, Instant at, String formulas, List<Line> body) {
        var lines = new ArrayList<>(body);
        lines.add(Line.of("space"));
        lines.add(note(topic.period(), at, formulas));
        lines.add(Line.of("space"));
        lines.add(Line.of(
                "sign",
                words.onPaper("bulletin.paper.sign.drawn"),
                words.onPaper("bulletin.paper.sign.checked"),
                words.onPaper("bulletin.paper.sign.issued")));
        var period = words.periodOnPaper(topic.period());
        var name = names.nameOnPaper(topic.paper(), topic.subject());
        var paper = new Paper(
                "sheet",
                words.onPaper("bulletin.paper." + topic.paper()),
                name.isEmpty()
                        ? period
                        : words.onPaper("bulletin.title", name, words.shortPeriodOnPaper(topic.period())),
                "",
                words.onPaper("bulletin.paper.issuer.centre"),
                BulletinWords.day(at),
                words.onPaper("bulletin.paper.sendTo." + topic.paper(), name),
                lines);
        return new Written(paper, formulas);
    }

    Line note(Period period, Instant at, String formulas) {
        var running = period.to().isBefore(CaseLists.today(at)) ? "" : ".running";
        return Line.of("note", words.onPaper("bulletin.paper.note" + running, formulas, BulletinWords.moment(at)));
    }

    /** The score, the rank among its like and how it moved, then every figure. */
    void standing(List<Line> lines, Topic topic, Standing now, Standing before) {
        var row = row(now, topic.subject());
        var name = names.nameOnPaper(topic.paper(), topic.subject());
        lines.add(heading("sheet.overview"));
        lines.add(Line.of("text", sentence(words.periodOnPaper(topic.period()), name, row, now, before)));
        lines.add(heading("sheet.figures"));
        lines.addAll(figures.figures(row));
        lines.add(Line.of("space"));
    }

    private String sentence(String period, String name, Row row, Standing now, Standing before) {
        if (row.score() == null) return words.onPaper("bulletin.paper.sheet.unscored", period, name);
        var ranked = now.rows().stream()
                .filter(other -> other.group().equals(row.group()) && other.rank() != null)
                .count();
        return words.onPaper(
                "bulletin.paper.sheet.scored",
                period,
                name,
                row.score().toPlainString(),
                Objects.requireNonNullElse(row.grade(), "—"),
                String.valueOf(ranked),
                String.valueOf(row.rank()),
                moved(row, rowBefore(before, row.code())));
    }

    private String moved(Row row, @Nullable Row before) {
        if (before == null || before.rank() == null || row.rank() == null) {
            return words.onPaper("bulletin.paper.sheet.first");
        }
        var up = before.rank() - row.rank();
        if (up == 0) return words.onPaper("bulletin.paper.sheet.same");
        return words.onPaper("bulletin.paper.sheet." + (up > 0 ? "up" : "down"), Math.abs(up));
    }

    Line heading(String part) {
        return Line.of("heading", words.onPaper("bulletin.paper.part." + part));
    }
}
