package cn.wangge.duty;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.Commands;
import cn.wangge.organization.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Sees which shifts were not handed over in time, and says so once of each. */
@Component
class HandoverWatch implements SchedulingConfigurer {

    /** What is older is history; nobody will sign it any more. */
    private static final Duration LOOKS_BACK = Duration.ofDays(3);

    private final HandoverBook book;
    private final Roster roster;
    private final Shifts shifts;
    private final DutyWords words;
    private final DutySettings settings;
    private final Commands commands;
    private final Acting acting;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandoverWatch(
            HandoverBook book,
            Roster roster,
            Shifts shifts,
            DutyWords words,
            DutySettings settings,
            Commands commands,
            Acting acting,
            Clock clock,
            ApplicationEventPublisher events) {
        this.book = book;
        this.roster = roster;
        this.shifts = shifts;
        this.words = words;
        this.settings = settings;
        this.commands = commands;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::look, settings.watchEvery());
    }

    void look() {
        if (late(clock.instant()).isEmpty()) return;
        commands.run(Actor.SYSTEM, () -> {
            var told = late(acting.at()).stream().filter(book::tellOnce).toList();
            told.forEach(shift -> events.publishEvent(new HandoverUnsigned(
                    shift.day(), words.day(shift.day()) + shift.name(), shift.until(), acting.at())));
            return told.size();
        });
    }

    /** Shifts that had a crew and have not been signed by both so long after their end. */
    List<Shift> late(Instant at) {
        return over(at, settings.signWithin());
    }

    /** Shifts that are over and not handed over, whether in time or not. */
    List<Shift> waiting(Instant at) {
        return over(at, Duration.ZERO);
    }

    private List<Shift> over(Instant at, Duration since) {
        var ended = shifts.endedBetween(at.minus(LOOKS_BACK), at.minus(since));
        if (ended.isEmpty()) return List.of();
        var first = ended.get(ended.size() - 1).day();
        var lines = roster.between(first, ended.get(0).day());
        Map<String, Handover> handovers =
                book.since(first).stream().collect(Collectors.toMap(h -> key(h.shift()), h -> h));
        return ended.stream()
                .filter(shift -> !Roster.crew(shift, lines).isEmpty())
                .filter(shift -> {
                    var handover = handovers.get(key(shift));
                    return handover == null || handover.state() != Handover.State.DONE;
                })
                .toList();
    }

    private static String key(Shift shift) {
        return shift.day() + shift.id();
    }
}
