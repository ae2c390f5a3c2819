package cn.wangge.casework;

import cn.wangge.organization.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How the cases that a person may see stand altogether, for the start page. */
@Component
public class Oversight {

    private static final int STEPS = 7;

    private final DeskCounts counts;
    private final DeskLines lines;
    private final Clock clock;

    Oversight(DeskCounts counts, DeskLines lines, Clock clock) {
        this.counts = counts;
        this.lines = lines;
        this.clock = clock;
    }

    /** The open cases of one of the seven steps. */
    public record Step(int step, int open, int overdue, String href) {}

    /** What came and went today; the addresses show the same cases. */
    public record Today(int reported, String reportedHref, int ended) {}

    /** Of one's own worklist: what is late and what is due before midnight. */
    public record Pressing(int overdue, int dueToday) {}

    public List<Step> steps(Actor actor) {
        var counted = counts.steps(actor, clock.instant()).stream()
                .collect(Collectors.toMap(DeskCounts.StepCount::step, Function.identity()));
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(n -> counted.getOrDefault(n, new DeskCounts.StepCount(n, 0, 0)))
                .map(c -> new Step(c.step(), c.open(), c.overdue(), "/cases?status=OPEN&step=" + c.step()))
                .toList();
    }

    public Today today(Actor actor) {
        var day = clock.instant().atZone(ShownTime.ZONE).toLocalDate();
        var counted = counts.since(actor, midnight(0));
        return new Today(counted.reported(), "/cases?from=" + day + "&to=" + day, counted.ended());
    }

    public Pressing pressing(Actor actor) {
        var counted = counts.pressing(actor, clock.instant(), midnight(1));
        return new Pressing(counted.overdue(), counted.dueLater());
    }

    /** The cases whose limit ends first, whoever has to act. */
    public List<Desk.Line> riskiest(Actor actor) {
        return lines.items(counts.riskiest(actor, DeskLines.MOST), actor);
    }

    private Instant midnight(int daysOn) {
        var day = clock.instant().atZone(ShownTime.ZONE).toLocalDate().plusDays(daysOn);
        return day.atStartOfDay(ShownTime.ZONE).toInstant();
    }
}
