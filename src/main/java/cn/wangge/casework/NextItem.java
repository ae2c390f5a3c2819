package cn.wangge.casework;

import cn.wangge.organization.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person does next: the item at the head of the list, the riskiest first. */
@Component
class NextItem {

    private static final WorklistQuery HEAD = new WorklistQuery(1, null, null, null, null, null, null, null, null);

    private final WorklistReading reading;
    private final WorklistLines lines;
    private final Labels labels;

    NextItem(WorklistReading reading, WorklistLines lines, Labels labels) {
        this.reading = reading;
        this.lines = lines;
        this.labels = labels;
    }

    /** A link in words. */
    record Next(String href, String label) {}

    Optional<Next> of(Actor actor) {
        return reading.window(actor, HEAD, null).rows().stream()
                .map(row -> lines.item(row, actor, null))
                .map(row -> new Next(row.href(), labels.text("casework.next", row.action(), row.caseNumber())))
                .findFirst();
    }
}
