package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.NamedMatters;
import cn.wangge.evaluation.Evaluation;
import cn.wangge.evaluation.Standing;
import cn.wangge.evaluation.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes 效能通报: which units did well and which did not in a period, what is held against them, what is demanded. */
@Component
class NoticePapers implements PaperWriter {

    private static final List<String> DEMANDS = List.of("settle", "cause", "answer");

    private final Evaluation evaluation;
    private final NamedMatters matters;
    private final FigureLines figures;
    private final NoticeLines named;
    private final NoticeSettings settings;
    private final BulletinWords words;

    NoticePapers(
            Evaluation evaluation,
            NamedMatters matters,
            FigureLines figures,
            NoticeLines named,
            NoticeSettings settings,
            BulletinWords words) {
        this.evaluation = evaluation;
        this.matters = matters;
        this.figures = figures;
        this.named = named;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.EFFICIENCY_NOTICE;
    }

    @Override
    public Written write(Topic topic, Instant at, IntConsumer progress) {
        var period = topic.period();
        var when = words.periodOnPaper(period);
        var county = evaluation.standing(SubjectKind.COUNTY, period);
        var units = evaluation.standing(SubjectKind.UNIT, period);
        progress.accept(40);
        var names = units.rows().stream().collect(Collectors.toMap(Standing.Row::code, Standing.Row::name));
        var lines = new ArrayList<Line>();
        lines.add(Line.of("addressee", settings.addressees() + "："));
        lines.add(text("opening", when));
        lines.add(heading("overview"));
        lines.add(Line.of("text", figures.sentence(when, county.rows().get(0))));
        lines.add(heading("ranking"));
        lines.addAll(named.bestAndWorst(units.rows()));
        progress.accept(60);
        var open = matters.open(at);
        lines.add(heading("matters"));
        lines.addAll(named.matters(open, names, at));
        lines.add(heading("findings"));
        lines.add(named.findings(when, matters.concluded(period.from(), period.to()), names));
        lines.add(heading("demands"));
        DEMANDS.forEach(demand -> {
            lines.add(Line.of("subheading", words.onPaper("bulletin.notice.demand." + demand)));
            lines.add(text("demand." + demand + ".text"));
        });
        closing(lines, open, names);
        lines.add(
                text("note", county.formulaVersion(), BulletinWords.moment(at)).as("note"));
        return new Written(paper(when, at, lines), county.formulaVersion());
    }

    /** The cases stand in an annex, which follows the signature. */
    private void closing(List<Line> lines, List<NamedMatters.Matter> open, Map<String, String> names) {
        if (!open.isEmpty()) lines.add(text("attachment").as("attachment"));
        lines.add(Line.of("sign"));
        if (open.isEmpty()) return;
        lines.add(
                Line.of("annex", words.onPaper("bulletin.notice.annex"), words.onPaper("bulletin.notice.annex.title")));
        lines.addAll(named.cases(open, names));
    }

    private Paper paper(String when, Instant at, List<Line> lines) {
        return new Paper(
                "notice",
                words.onPaper("bulletin.notice.mark", settings.issuers().get(0)),
                words.onPaper("bulletin.notice.title", when),
                words.onPaper(
                        "bulletin.notice.number.open",
                        settings.code(),
                        BulletinWords.day(at).substring(0, 4)),
                String.join("\n", settings.issuers()),
                "",
                words.onPaper("bulletin.notice.copies", settings.copies()),
                lines);
    }

    private Line heading(String part) {
        return Line.of("heading", words.onPaper("bulletin.notice.part." + part));
    }

    private Line text(String part, Object... arguments) {
        return Line.of("text", words.onPaper("bulletin.notice." + part, arguments));
    }
}
