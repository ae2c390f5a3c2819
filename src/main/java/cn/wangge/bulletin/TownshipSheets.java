package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Bar;
import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.HotItems;
import cn.wangge.evaluation.CountedEntries;
import cn.wangge.evaluation.Evaluation;
import cn.wangge.evaluation.Period;
import cn.wangge.evaluation.Standing.Row;
import cn.wangge.evaluation.SubjectKind;
import cn.wangge.shared.GridCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** 乡镇（街办）评价单: the township, its villages and grids ranked, what was reported most and where. */
@Component
class TownshipSheets implements PaperWriter {

    private static final int MOST = 200;
    private static final int MOST_GRIDS = 30;
    private static final int MOST_HOT = 10;

    private final Evaluation evaluation;
    private final CountedEntries entries;
    private final HotItems hotItems;
    private final Sheets sheets;
    private final FigureTable figures;
    private final CaseLists lists;
    private final BulletinWords words;

    TownshipSheets(
            Evaluation evaluation,
            CountedEntries entries,
            HotItems hotItems,
            Sheets sheets,
            FigureTable figures,
            CaseLists lists,
            BulletinWords words) {
        this.evaluation = evaluation;
        this.entries = entries;
        this.hotItems = hotItems;
        this.sheets = sheets;
        this.figures = figures;
        this.lists = lists;
        this.words = words;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.TOWNSHIP_SHEET;
    }

    @Override
    public Written write(Topic topic, Instant at, IntConsumer progress) {
        var period = topic.period();
        var township = new GridCode(topic.subject());
        var standing = evaluation.standing(SubjectKind.TOWNSHIP, period);
        var lines = new ArrayList<Line>();
        sheets.standing(lines, topic, standing, evaluation.standing(SubjectKind.TOWNSHIP, period.before()));
        progress.accept(30);
        within(lines, SubjectKind.VILLAGE, township, period);
        within(lines, SubjectKind.GRID, township, period);
        progress.accept(60);
        hot(lines, township, period);
        lines.add(sheets.heading("area.overdue"));
        lines.addAll(lists.cases(entries.overdue(township, period, MOST), CaseLists.asOf(period, at)));
        return sheets.written(topic, at, standing.formulaVersion(), lines);
    }

    private void within(List<Line> lines, SubjectKind kind, GridCode township, Period period) {
        var rows = evaluation.standing(kind, period).rows().stream()
                .filter(row -> row.code().startsWith(township.value()))
                .sorted(Comparator.comparing(Row::score, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        lines.add(sheets.heading("area." + kind.word()));
        if (rows.isEmpty()) {
            lines.add(Line.of("text", words.onPaper("bulletin.paper.nothing")));
            return;
        }
        if (rows.size() > MOST_GRIDS) {
            lines.add(Line.of("note", words.onPaper("bulletin.paper.first", rows.size(), MOST_GRIDS)));
        }
        lines.addAll(figures.areas(kind.word(), rows, MOST_GRIDS));
        lines.add(Line.of("space"));
    }

    private void hot(List<Line> lines, GridCode township, Period period) {
        var from = BulletinWords.begin(period);
        var until = BulletinWords.end(period);
        var items = hotItems.between(from, until, township, MOST_HOT).stream()
                .map(hot -> new Bar(hot.item(), hot.cases()))
                .toList();
        lines.add(sheets.heading("area.hot"));
        lines.add(items.isEmpty() ? nothing() : Line.chart(items));
        var places = hotItems.places(from, until, township, 4, MOST_HOT).stream()
                .map(place -> new Bar(place.name(), place.cases()))
                .toList();
        lines.add(sheets.heading("area.places"));
        lines.add(places.isEmpty() ? nothing() : Line.chart(places));
    }

    private Line nothing() {
        return Line.of("text", words.onPaper("bulletin.paper.nothing"));
    }
}
