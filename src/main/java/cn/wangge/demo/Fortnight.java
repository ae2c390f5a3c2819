package cn.wangge.demo;

import cn.wangge.bulletin.PastPapers;
import cn.wangge.casefile.CaseReading;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the fortnight in the background, once the product is ready, and goes on with one that broke off. */
@Component
class Fortnight implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Fortnight.class);
    private static final int TRIES = 3;

    private final DemoSettings settings;
    private final TellingState state;
    private final Planning planning;
    private final Narrator narrator;
    private final DutyPast duty;
    private final PastPapers papers;
    private final CaseReading cases;
    private final Clock clock;
    private volatile Progress progress = Progress.NONE;
    private volatile boolean stopped;
    private volatile @org.jspecify.annotations.Nullable Thread teller;

    Fortnight(
            DemoSettings settings,
            TellingState state,
            Planning planning,
            Narrator narrator,
            DutyPast duty,
            PastPapers papers,
            CaseReading cases,
            Clock clock) {
        this.settings = settings;
        this.state = state;
        this.planning = planning;
        this.narrator = narrator;
        this.duty = duty;
        this.papers = papers;
        this.cases = cases;
        this.clock = clock;
    }

    /** How many of how many are told. */
    record Progress(int told, int cases, boolean underWay) {

        static final Progress NONE = new Progress(0, 0, false);
    }

    Progress progress() {
        return progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!settings.enabled() || settings.cases() == 0 || !isWanted()) return;
        var thread = new Thread(this::run, "demo-fortnight");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        teller = thread;
        thread.start();
    }

    /** On an empty site, and where an earlier run was cut off; never beside cases that somebody else has made. */
    private boolean isWanted() {
        var begun = state.begun();
        if (begun.isPresent()) return begun.get().finishedAt() == null;
        return cases.isNone() && state.begin(settings.seed(), settings.cases(), clock.instant());
    }

    private void run() {
        try {
            tellAll();
        } catch (RuntimeException e) {
            log.error("The demonstration fortnight broke off; it goes on at the next start", e);
        } finally {
            progress = new Progress(progress.told(), progress.cases(), false);
        }
    }

    /** All that has not been told, in the order of the reports. */
    void tellAll() {
        var begun = state.begun().orElseThrow();
        var told = state.told();
        var plans = planning.plans(begun.seed(), begun.cases(), begun.begunAt());
        progress = new Progress(told.size(), plans.size(), true);
        duty.layRoster(begun.begunAt());
        log.info("Telling the demonstration fortnight: {} of {} cases are there", told.size(), plans.size());
        var since = clock.instant();
        for (var plan : plans) {
            if (stopped) return;
            if (told.contains(plan.number())) continue;
            tell(plan);
            progress = new Progress(progress.told() + 1, plans.size(), true);
            if (progress.told() % 50 == 0) log.info("{} of {} demonstration cases told", progress.told(), plans.size());
        }
        duty.tell(begun, plans, clock.instant());
        papers.tell();
        state.finish(clock.instant());
        log.info(
                "The demonstration fortnight is told in {} s",
                java.time.Duration.between(since, clock.instant()).toSeconds());
    }

    private void tell(Plan plan) {
        for (var left = TRIES; ; left--) {
            try {
                narrator.tell(plan, clock.instant());
                return;
            } catch (org.springframework.dao.ConcurrencyFailureException e) {
                // Somebody works on a case that this one touches.
                if (left <= 1) throw e;
            }
        }
    }

    /** Lets the case under way be told to its end. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        var thread = teller;
        if (thread != null) thread.join(10_000);
    }
}
