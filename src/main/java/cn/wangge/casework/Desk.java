package cn.wangge.casework;

import cn.wangge.casefile.Status;
import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.deadline.Light;
import cn.wangge.organization.Actor;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's desk in short, for the start page; everything in words. */
@Component
public class Desk {

    private static final int LINES = 6;

    private final WorklistReading reading;
    private final DeskLines lines;
    private final CaseTabs tabs;
    private final OpenItems items;
    private final CaseSearch search;
    private final AnswerViews answers;
    private final CaseProcess process;
    private final Labels labels;
    private final Clock clock;

    Desk(
            WorklistReading reading,
            DeskLines lines,
            CaseTabs tabs,
            OpenItems items,
            CaseSearch search,
            AnswerViews answers,
            CaseProcess process,
            Labels labels,
            Clock clock) {
        this.reading = reading;
        this.lines = lines;
        this.tabs = tabs;
        this.items = items;
        this.search = search;
        this.answers = answers;
        this.process = process;
        this.labels = labels;
        this.clock = clock;
    }

    /** Items of one task that wait for the person; {@code count} in words. */
    public record Queue(String label, String count, int red, int yellow, String href) {}

    /** A case on one line; {@code light} and {@code flags} as in the contract. */
    public record Line(
            String caseNumber,
            String title,
            String place,
            String action,
            List<String> flags,
            String light,
            String left,
            String href) {}

    public List<Queue> queues(Actor actor) {
        return reading.queues(actor).stream()
                .map(q -> new Queue(
                        labels.task(process.task(q.modelRef(), q.taskKey())),
                        Window.count(q.count()),
                        q.red(),
                        q.yellow(),
                        "/worklist?queue=todo&task=" + q.taskKey()))
                .toList();
    }

    /** The open cases under supervision within what the person may see. */
    public Queue supervised(Actor actor) {
        var count = tabs.count(actor, "supervised");
        return new Queue(
                labels.text("casework.queue.supervised"),
                Window.count(count),
                tabs.countSupervised(actor, Light.RED),
                tabs.countSupervised(actor, Light.YELLOW),
                "/worklist?queue=supervised");
    }

    /** What the person holds, the riskiest first. */
    public List<Line> held(Actor actor) {
        return lines.items(first(actor, "MINE"), actor);
    }

    /** What waits for the person, the riskiest first. */
    public List<Line> waiting(Actor actor) {
        return lines.items(first(actor, null), actor);
    }

    private List<WorklistLineRecord> first(Actor actor, @Nullable String queue) {
        return reading.first(actor, new WorklistQuery(DeskLines.MOST, null, queue, null, null, null, null, null, null));
    }

    /** The cases of which the person answered an item last, each by its latest answer. */
    public List<Line> recent(Actor actor) {
        var now = clock.instant();
        return items.latest(actor.id(), LINES).stream()
                .flatMap(kept -> search.line(kept.caseId()).stream()
                        .map(line -> new Line(
                                line.getNumber(),
                                line.getTitle(),
                                "",
                                answers.inShort(kept.answer()),
                                List.of(),
                                "NONE",
                                labels.text(
                                        "casework.recent",
                                        ShownTime.near(kept.answer().at(), now),
                                        labels.status(Status.valueOf(line.getStatus()), line.getStep())),
                                "/cases/" + line.getNumber())))
                .toList();
    }
}
