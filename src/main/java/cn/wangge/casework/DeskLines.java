package cn.wangge.casework;

import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.organization.Actor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Items of work in one line each, for the start page. */
@Component
class DeskLines {

    static final int MOST = 8;

    private final WorklistLines lines;
    private final Labels labels;

    DeskLines(WorklistLines lines, Labels labels) {
        this.lines = lines;
        this.labels = labels;
    }

    List<Desk.Line> items(List<WorklistLineRecord> rows, Actor actor) {
        return rows.stream()
                .map(row -> lines.item(row, actor, null))
                .map(this::line)
                .toList();
    }

    private Desk.Line line(WorklistRowView row) {
        var due = row.due();
        return new Desk.Line(
                row.caseNumber(),
                row.title(),
                Stream.of(row.township(), row.village())
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" ")),
                row.action(),
                row.flags(),
                due == null ? "NONE" : due.light(),
                due == null ? labels.text("page.light.NONE") : due.left(),
                row.href());
    }
}
