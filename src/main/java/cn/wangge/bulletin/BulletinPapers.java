package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Bar;
import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.FindingsMade;
import cn.wangge.casework.HotItems;
import cn.wangge.casework.OpenMatters;
import cn.wangge.evaluation.CountedEntries;
import cn.wangge.evaluation.Evaluation;
import cn.wangge.evaluation.Period;
import cn.wangge.evaluation.Standing;
import cn.wangge.evaluation.SubjectKind;
import cn.wangge.shared.GridCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the bulletin of a period: the county, its units and townships, hot items, what presses, satisfaction. */
@Component
class BulletinPapers implements PaperWriter {

    private static final int MOST_PRESSING = 20;
    private static final int MOST_BARS = 10;
    private static final int MOST_OVERDUE = 5000;
    private static final int VILLAGES = 3;

    private final Evaluation evaluation;
    private final OpenMatters matters;
    private final HotItems hotItems;
    private final CountedEntries entries;
    private final FindingsMade findings;
    private final IssueNumbers numbers;
    private final FigureLines figures;
    private final CountyLines parts;
    private final BulletinWords words;

    BulletinPapers(
            Evaluation evaluation,
            OpenMatters matters,
            HotItems hotItems,
            CountedEntries entries,
            FindingsMade findings,
            IssueNumbers numbers,
            FigureLines figures,
            CountyLines parts,
            BulletinWords words) {
        this.evaluation = evaluation;
        this.matters = matters;
        this.hotItems = hotItems;
        this.entries = entries;
        this.findings = findings;
        this.numbers = numbers;
        this.figures = figures;
        this.parts = parts;
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
        // What is read each morning is short.
        if (period.kind() != Period.Kind.DAY) {
            figures(lines, county.rows().get(0));
            ranking(lines, SubjectKind.UNIT, period);
            progress.accept(45);
            ranking(lines, SubjectKind.TOWNSHIP, period);
        }
        progress.accept(65);
        hot(lines, period);
        if (period.to().isBefore(CaseLists.today(at)))
            overdue(lines, county.rows().get(0), period, at);
        else pressing(lines, at);
        answered(lines, county.rows().get(0), period);
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
                words.onPaper("bulletin.paper.subtitle", words.shortPeriodOnPaper(period)),
                number(period),
                words.onPaper("bulletin.paper.issuer"),
                BulletinWords.day(at),
                words.onPaper("bulletin.paper.sendTo"),
                lines);
    }

    private String number(Period period) {
        var given = numbers.of(Topic.county(PaperKind.BULLETIN, period));
        return words.onPaper(
                "bulletin.paper.number",
                String.valueOf(given.year()),
                String.valueOf(given.number()),
                String.valueOf(given.total()));
    }

    private void overview(List<Line> lines, Standing.Row county, Period period) {
        var before =
                evaluation.standing(SubjectKind.COUNTY, period.before()).rows().get(0);
        lines.add(heading("overview"));
        lines.add(Line.of("text", figures.sentence(words.periodOnPaper(period), county)));
        lines.addAll(figures.counters(county, before));
        lines.addAll(parts.yearBefore(county, period));
        lines.add(Line.of("space"));
        if (period.kind() == Period.Kind.DAY) return;
        lines.addAll(parts.months(period));
        lines.addAll(parts.trend(period));
    }

    private void figures(List<Line> lines, Standing.Row county) {
        lines.add(heading("rates"));
        lines.addAll(figures.rates(county, false));
        lines.add(Line.of("space"));
        lines.add(heading("satisfaction"));
        lines.addAll(figures.rates(county, true));
        lines.add(Line.of("space"));
        lines.add(heading("apart"));
        lines.addAll(parts.apart(county));
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
        var places = hotItems.places(from, until, null, VILLAGES, MOST_BARS);
        if (places.isEmpty()) return;
        lines.add(Line.of(
                "text",
                words.onPaper(
                        "bulletin.paper.places.text",
                        places.get(0).name(),
                        places.get(0).cases())));
        lines.add(Line.chart(
                places.stream().map(p -> new Bar(p.name(), p.cases())).toList()));
    }

    /** Of a period that is over the same is told whenever it is printed. */
    private void overdue(List<Line> lines, Standing.Row county, Period period, Instant at) {
        var overdue = entries.overdue(new GridCode(county.code()), period, MOST_OVERDUE);
        lines.add(heading("overdue").kept());
        if (overdue.isEmpty()) {
            lines.add(Line.of("text", words.onPaper("bulletin.paper.overdue.none"))
                    .kept());
            return;
        }
        var open = overdue.stream().filter(entry -> entry.settled() == null).toList();
        lines.add(Line.of("text", words.onPaper("bulletin.paper.overdue.text", overdue.size(), open.size()))
                .kept());
        var longest = Stream.concat(open.stream(), overdue.stream().filter(entry -> entry.settled() != null))
                .limit(MOST_PRESSING)
                .toList();
        lines.addAll(parts.overdue(longest, CaseLists.asOf(period, at)));
    }

    private void answered(List<Line> lines, Standing.Row county, Period period) {
        var made = findings.between(period.from(), period.to());
        lines.add(heading("findings"));
        lines.add(Line.of(
                "text",
                words.onPaper(
                        "bulletin.paper.findings.text",
                        FigureTable.count(county, "SUPERVISION.due"),
                        FigureTable.count(county, "REFERRAL.due"),
                        String.valueOf(made.size()))));
        lines.addAll(parts.findings(made));
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
