package cn.wangge.supervision;

import cn.wangge.shared.DatabaseClock;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Fires what is due, every few seconds on every node, and once at start. Nodes take different rows, so
 * nothing is fired twice; a node whose clock has drifted fires nothing.
 */
@Component
class SweepDeadlines implements SchedulingConfigurer {

    /** After so many batches the other duties of the sweep have their turn. */
    private static final int MOST_BATCHES = 20;

    private final InformingMoments informing;
    private final SecondHand secondHand;
    private final CalendarFollowing calendar;
    private final DatabaseClock databaseClock;
    private final Clock clock;
    private final Alarms alarms;
    private final SweepPulse pulse;
    private final SupervisionSettings settings;
    private boolean drifted;

    SweepDeadlines(
            InformingMoments informing,
            SecondHand secondHand,
            CalendarFollowing calendar,
            DatabaseClock databaseClock,
            Clock clock,
            Alarms alarms,
            SweepPulse pulse,
            SupervisionSettings settings) {
        this.informing = informing;
        this.secondHand = secondHand;
        this.calendar = calendar;
        this.databaseClock = databaseClock;
        this.clock = clock;
        this.alarms = alarms;
        this.pulse = pulse;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::sweep, settings.sweepEvery());
    }

    synchronized void sweep() {
        if (drifted()) return;
        var well = done("reminders", () -> informing.fire(clock.instant()));
        well &= done("second hand", () -> {
            secondHand.run(clock.instant());
            return false;
        });
        well &= done("calendar", () -> calendar.follow(clock.instant()));
        if (well) pulse.beat();
    }

    private boolean drifted() {
        var before = drifted;
        drifted = databaseClock.hasDrifted();
        if (drifted && !before) {
            alarms.raise("the sweep stands still: this machine's clock is off by " + databaseClock.offset(), null);
        }
        return drifted;
    }

    /** Repeats a duty while it has more to do; one that fails does not keep the others from their turn. */
    private boolean done(String duty, BooleanSupplier work) {
        try {
            for (var i = 0; i < MOST_BATCHES && work.getAsBoolean(); i++) pulse.beat();
            return true;
        } catch (RuntimeException e) {
            alarms.raise("the sweep's " + duty + " failed", e);
            return false;
        }
    }
}
