package cn.wangge.bulletin;

import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks for every paper whose moment has come and that was not asked for yet, the oldest first. */
@Component
class DueBulletins {

    private static final Logger log = LoggerFactory.getLogger(DueBulletins.class);

    private final Schedules schedules;
    private final Runs runs;
    private final WorkDays workDays;
    private final ScheduleSettings settings;
    private final Clock clock;

    DueBulletins(Schedules schedules, Runs runs, WorkDays workDays, ScheduleSettings settings, Clock clock) {
        this.schedules = schedules;
        this.runs = runs;
        this.workDays = workDays;
        this.settings = settings;
        this.clock = clock;
    }

    void askAll() {
        schedules.all().stream()
                .filter(Schedule::enabled)
                .flatMap(this::missing)
                .sorted(Comparator.comparing(Schedule.Moment::dueAt))
                .forEach(this::ask);
    }

    private Stream<Schedule.Moment> missing(Schedule schedule) {
        var now = clock.instant();
        var since = now.minus(settings.catchUp());
        var asked = runs.asked(schedule, since);
        return schedule.due(since, now, workDays).stream()
                .filter(moment -> !asked.contains(moment.period().text()));
    }

    /** One that cannot be asked for must not hold up the others; it is tried again at the next minute. */
    private void ask(Schedule.Moment moment) {
        try {
            runs.ask(moment);
        } catch (RuntimeException e) {
            log.error("ALARM schedule {} of {} failed", moment.schedule().id(), moment.period(), e);
        }
    }
}
