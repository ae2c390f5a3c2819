package cn.wangge.casework;

import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a case waits for, in words. */
@Component
class OpenViews {

    private final WorklistReading reading;
    private final WorklistLines lines;
    private final Labels labels;
    private final DueWords due;
    private final People people;

    OpenViews(WorklistReading reading, WorklistLines lines, Labels labels, DueWords due, People people) {
        this.reading = reading;
        this.lines = lines;
        this.labels = labels;
        this.due = due;
        this.people = people;
    }

    /** The open items; those that the reader may do lead to their page. */
    List<OpenItemView> of(CaseId id, Actor reader) {
        return reading.ofCases(List.of(id.value())).stream()
                .map(row -> view(row, reader))
                .toList();
    }

    List<TaskModel> tasks(CaseId id) {
        return reading.ofCases(List.of(id.value())).stream().map(lines::task).toList();
    }

    private OpenItemView view(WorklistLineRecord row, Actor reader) {
        var holder = row.getClaimedBy();
        return new OpenItemView(
                labels.task(lines.task(row)),
                labels.post(Post.valueOf(row.getRole())),
                holder == null ? null : people.name(new PersonId(holder)),
                due.due(row.getYellowAt(), row.getRedAt(), false, row.getClock(), row.getGridCode()),
                WorklistLines.isFor(row, reader) ? "/worklist/" + row.getItemId() : null);
    }
}
