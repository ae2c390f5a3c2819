package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Bar;
import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.HotItems;
import cn.wangge.casework.OpenMatters;
import cn.wangge.evaluation.Evaluation;
import cn.wangge.evaluation.Period;
import cn.wangge.evaluation.Standing;
import cn.wangge.evaluation.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Writes the bulletin of a period: the county, its units and townships, hot items, what presses, satisfaction. */
@Component
class BulletinPapers implements PaperWriter {

    private static final int MOST_PRESSING = 20;
    private static final int MOST_BARS = 10;

    private final Evaluation evaluation;
    private final OpenMatters matters;
    private final HotItems hotItems;
    private final FigureLines figures;
    private final BulletinWords words;

    BulletinPapers(
            Evaluation evaluation, OpenMatters matters, HotItems hotItems, FigureLines figures, BulletinWords words) {
        this.evaluation = evaluation;
        this.matters = matters;
        this.hotItems = hotItems;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.BULLETIN;
    }

    @Override
    public Written write(Topic topic, Instant at, IntConsumer progress) {
        var period = topic.period();
        var county = evaluation.standing(SubjectKind.COUNTY, period);
        var lines = new ArrayList<Line>();
        overview(lines, county.rows().get(0), period);
        progress.accept(20);
        ranking(lines, SubjectKind.UNIT, period);
        progress.accept(45);
        ranking(lines, SubjectKind.TOWNSHIP, period);
        progress.accept(65);
        hot(lines, period);
        pressing(lines, at);
        lines.add(Line.of("space"));
        var running = period.to().isBefore(LocalDate.ofInstant(at, BulletinWords.ZONE)) ? "" : ".running";
        lines.add(Line.of(
                "note",
                words.onPaper("bulletin.paper.note" + running, county.formulaVersion(), BulletinWords.moment(at))));
        return new Written(paper(period, at, lines), county.formulaVersion());
    }

    private Paper paper(Period period, Instant at, List<Line> lines) {
        var kind = period.kind();
        return new Paper(
                "bulletin",
                words.onPaper("bulletin.paper.kind." + kind),
                words.onPaper("bulletin.paper.subtitle", words.periodOnPaper(period)),
                words.onPaper(
                        "bulletin.paper.number",
                        period.text().substring(0, 4),
                        String.valueOf(BulletinWords.number(period))),
                words.onPaper("bulletin.paper.issuer"),
                BulletinWords.day(at),
                words.onPaper("bulletin.paper.sendTo"),
                lines);
    }

    private void overview(List<Line> lines, Standing.Row county, Period period) {
        var before =
                evaluation.standing(SubjectKind.COUNTY, period.before()).rows().get(0);
        lines.add(heading("overview"));
        lines.add(Line.of("text", figures.sentence(words.periodOnPaper(period), county)));
        lines.addAll(figures.counters(county, before));
        lines.add(Line.of("space"));
        lines.add(heading("rates"));
        lines.addAll(figures.rates(county));
        lines.add(Line.of("space"));
    }

    private void ranking(List<Line> lines, SubjectKind kind, Period period) {
        var now = evaluation.standing(kind, period);
        var before = evaluation.standing(kind, period.before());
        lines.add(heading(kind.word()));
        var ranked = now.rows().stream().filter(row -> row.score() != null).toList();
        if (ranked.isEmpty()) {
            lines.add(Line.of("text", words.onPaper("bulletin.paper.nothing")));
            return;
        }
        lines.addAll(figures.ranking(kind, ranked, before.rows()));
        lines.add(Line.chart(figures.bars(ranked, MOST_BARS)));
    }

    private void hot(List<Line> lines, Period period) {
        var from = period.from().atStartOfDay(BulletinWords.ZONE).toInstant();
        var until = period.to().plusDays(1).atStartOfDay(BulletinWords.ZONE).toInstant();
        var hot = hotItems.between(from, until, MOST_BARS);
        lines.add(heading("hot"));
        if (hot.isEmpty()) {
            lines.add(Line.of("text", words.onPaper("bulletin.paper.nothing")));
            return;
        }
        lines.add(Line.of(
                "text",
                words.onPaper(
                        "bulletin.paper.hot.text", hot.get(0).item(), hot.get(0).cases())));
        lines.add(Line.chart(hot.stream().map(h -> new Bar(h.item(), h.cases())).toList()));
    }

    /** Single cases are for the centre and its units alone. */
    private void pressing(List<Line> lines, Instant at) {
        var watch = matters.watched(at, MOST_PRESSING);
        lines.add(heading("pressing").kept());
        if (watch.cases().isEmpty()) {
            lines.add(Line.of("text", words.onPaper("bulletin.paper.pressing.none"))
                    .kept());
            return;
        }
        lines.add(Line.of(
                        "text",
                        words.onPaper(
                                "bulletin.paper.pressing.text",
                                watch.total(),
                                watch.cases().size()))
                .kept());
        lines.addAll(figures.pressing(watch.cases()));
    }

    private Line heading(String part) {
        return Line.of("heading", words.onPaper("bulletin.paper.part." + part));
    }
}
