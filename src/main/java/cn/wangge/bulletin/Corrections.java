package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 更正版: a paper that follows one which was issued already says so, and which figures are others now. */
@Component
class Corrections {

    private static final int MOST = 12;

    private final BulletinWords words;

    Corrections(BulletinWords words) {
        this.words = words;
    }

    /** @param edition of the former one */
    Paper of(Paper former, int edition, Paper now) {
        var changes = changes(figures(former), figures(now));
        var lines = new ArrayList<Line>();
        lines.add(Line.of("note", told(changes, edition)));
        changes.stream().limit(MOST).forEach(change -> lines.add(Line.of("note", change)));
        lines.addAll(now.lines());
        return new Paper(
                now.report(),
                words.onPaper("bulletin.paper.corrected", now.title()),
                now.subtitle(),
                now.number(),
                now.issuer(),
                now.date(),
                now.sendTo(),
                lines);
    }

    private String told(List<String> changes, int edition) {
        if (changes.isEmpty()) return words.onPaper("bulletin.paper.corrected.same", edition);
        return words.onPaper("bulletin.paper.corrected.text", edition, changes.size());
    }

    private List<String> changes(Map<String, String> former, Map<String, String> now) {
        var changes = new ArrayList<String>();
        now.forEach((name, value) -> {
            var before = former.get(name);
            if (before != null && !before.equals(value)) {
                changes.add(words.onPaper("bulletin.paper.corrected.figure", name, before, value));
            }
        });
        return changes;
    }

    /** What has a name and a value: counters and rates, indicators, scores; only the first line of each value. */
    private static Map<String, String> figures(Paper paper) {
        var figures = new LinkedHashMap<String, String>();
        for (var line : paper.lines()) {
            var cells = line.cells();
            switch (line.kind()) {
                case "count" -> {
                    figures.putIfAbsent(cells.get(0), value(cells.get(1)));
                    if (!cells.get(2).isEmpty()) figures.putIfAbsent(cells.get(2), value(cells.get(3)));
                }
                case "figure" -> figures.putIfAbsent(cells.get(0), value(cells.get(3)));
                case "rank" -> figures.putIfAbsent(cells.get(1), value(cells.get(2)));
                default -> {}
            }
        }
        return figures;
    }

    /** Without what stands beside it: the period before, or what a rate was made of. */
    private static String value(String cell) {
        return cell.split("[\\n（]", 2)[0];
    }
}
