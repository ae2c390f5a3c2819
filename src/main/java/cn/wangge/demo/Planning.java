package cn.wangge.demo;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casefile.Channel;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Settles what happens in the fortnight: which matters, where, through which channels, and how far each comes. */
@Component
class Planning {

    private static final Set<Channel> AT_ONCE_TO_COUNTY = EnumSet.of(Channel.INSPECTOR, Channel.TOWNSHIP);
    private static final Set<Channel> BY_VILLAGE = EnumSet.of(Channel.GRID_LEADER, Channel.VILLAGE);
    private static final Set<Channel> WITHOUT_NIGHT =
            EnumSet.of(Channel.INSPECTOR, Channel.GRID_LEADER, Channel.VILLAGE, Channel.TOWNSHIP, Channel.VISIT);

    /** Where an emergency would not be found waiting. */
    private static final Set<Goal> UNHURRIED = EnumSet.of(
            Goal.AT_SIGNING,
            Goal.AT_HANDLING,
            Goal.AT_SIGNING_OFF,
            Goal.IN_ARBITRATION,
            Goal.VOIDED);

    /** What cannot be had within hours. */
    private static final Set<Goal> LENGTHY = EnumSet.of(Goal.EXTENSION_ASKED, Goal.SUSPENDED);

    private static final Set<Scene> AT_NIGHT =
            EnumSet.of(Scene.LAMP, Scene.PIPE, Scene.WIRE, Scene.MANHOLE, Scene.SIGN, Scene.TREE);

    private final Spots spots;
    private final Catalog catalog;
    private final List<Scenario> scenarios = Scenario.all();

    Planning(Spots spots, Catalog catalog) {
        this.spots = spots;
        this.catalog = catalog;
    }

    /** The same for the same seed, number and instant; in the order of the reports. */
    List<Plan> plans(long seed, int cases, Instant now) {
        var lot = new Lot(seed);
        var plans = new ArrayList<Plan>();
        for (var i = 0; i < cases; i++) {
            // Each goal has its places evenly, whatever the number of cases.
            plans.add(plan(i, Goal.at((i + 0.5) / cases), lot.of("case " + i), now));
        }
        plans.replaceAll(plan -> plan.goal() == Goal.MERGED ? repeated(plan, plans) : plan);
        plans.sort(Comparator.comparing(Plan::reportedAt).thenComparing(Plan::number));
        return plans;
    }

    /** A matter that somebody else has reported before, through whatever channel. */
    private static Plan repeated(Plan plan, List<Plan> plans) {
        var mains = plans.stream()
                .filter(p -> p.goal() == Goal.CLOSED && !p.scenario().onPaper() && !p.urgent())
                .filter(p -> p.scenario().channels().contains(Channel.HOTLINE))
                .toList();
        return mains.isEmpty() ? plan : plan.repeating(plan.lot().of("main", mains));
    }

    private Plan plan(int number, Goal goal, Lot lot, Instant now) {
        var channel = channel(goal, number, lot, now);
        var scenario = scenario(channel, goal, lot);
        var urgent = scenario.scene() != Scene.DOCUMENT
                && limit(scenario).clock() == ClockKind.EMERGENCY_HOURS
                && lot.falls("urgent", 0.5)
                && (goal == Goal.CLOSED || !BY_VILLAGE.contains(channel));
        var spot = spots.spot(scenario.place(), lot.of("spot"));
        var timing = new Timing(goal, channel, scenario, limit(scenario), lot);
        var stopAt = goal.stop() == null ? null : timing.stopAt(now);
        var reportedAt = stopAt == null ? timing.reportedAt(now) : timing.reportedBefore(stopAt);
        return new Plan(number, scenario, spot, channel, goal, reportedAt, stopAt, limit(scenario), urgent, null, lot);
    }

    private Channel channel(Goal goal, int number, Lot lot, Instant now) {
        return switch (goal) {
            case REGISTERED_BY_VILLAGE, AT_VILLAGE, AT_AUDIT -> lot.of("channel", List.copyOf(BY_VILLAGE));
            case AT_TOWNSHIP, REGISTERED_BY_TOWNSHIP ->
                lot.of("channel", List.of(Channel.GRID_LEADER, Channel.VILLAGE, Channel.HOTLINE));
            case ANSWERED, REFUSED ->
                lot.of("channel", List.of(Channel.HOTLINE, Channel.HOTLINE, Channel.COUNTY_MAILBOX, Channel.WEBSITE));
            case TRANSFERRED -> Channel.HOTLINE;
            case MERGED -> lot.of("channel", List.of(Channel.HOTLINE, Channel.PUBLIC));
            case AT_REGISTRATION, AT_CONFIRMATION ->
                lot.of(
                        "channel",
                        List.of(
                                Channel.HOTLINE,
                                Channel.HOTLINE,
                                Channel.PUBLIC,
                                Channel.WEBSITE,
                                Channel.POLICE,
                                Channel.MAYOR_MAILBOX,
                                Channel.LEADER));
            case AT_DRAWING_UP, AT_FILING, AT_DECOMPOSING, AT_DISPATCH ->
                Duty.byDay(now)
                        ? lot.of("channel", List.of(Channel.INSPECTOR, Channel.INSPECTOR, Channel.VIDEO))
                        : Channel.VIDEO;
            default -> usual(number, lot);
        };
    }

    /** All channels have their turn; inspectors and the hot line bring most. */
    private static Channel usual(int number, Lot lot) {
        var everyOneOnce = number < Channel.values().length;
        if (!everyOneOnce && lot.falls("usual channel", 0.45)) {
            return lot.of("channel", List.of(Channel.INSPECTOR, Channel.INSPECTOR, Channel.HOTLINE, Channel.PUBLIC));
        }
        return Channel.values()[number % Channel.values().length];
    }

    private Scenario scenario(Channel channel, Goal goal, Lot lot) {
        var fitting = scenarios.stream()
                .filter(s -> s.channels().contains(channel))
                .filter(s -> goal != Goal.TRANSFERRED || s.item().equals("PY311"))
                .filter(s -> goal != Goal.NOT_FILED || !s.onPaper())
                .filter(s -> goal.stop() == null || !s.onPaper() || s.item().startsWith("PY"))
                .filter(s -> !LENGTHY.contains(goal) || limit(s).clock() == ClockKind.WORKING_DAYS)
                .filter(s -> !UNHURRIED.contains(goal) || limit(s).clock() != ClockKind.EMERGENCY_HOURS)
                .toList();
        var sum = fitting.stream().mapToInt(Scenario::weight).sum();
        var drawn = lot.below("scenario", sum);
        for (var scenario : fitting) {
            drawn -= scenario.weight();
            if (drawn < 0) return scenario;
        }
        throw new IllegalStateException("no scenario for " + channel);
    }

    private Limit limit(Scenario scenario) {
        return condition(scenario).limit();
    }

    Condition condition(Scenario scenario) {
        var all = catalog.conditions(scenario.item());
        return all.stream()
                .filter(c -> c.id().equals(scenario.condition()))
                .findFirst()
                .orElseGet(() -> all.get(0));
    }

    /** When things happen that are settled before. */
    private record Timing(Goal goal, Channel channel, Scenario scenario, Limit limit, Lot lot) {

        private static final int DAYS = 14;

        /** Day and time of a report whose story has an end: by the rhythm of a day, fewer at weekends. */
        Instant reportedAt(Instant now) {
            var needed = daysNeeded();
            for (var attempt = 0; ; attempt++) {
                var lot = this.lot.of("attempt " + attempt);
                var daysAgo = needed + lot.share("day") * (DAYS - needed);
                var day = now.minus(Duration.ofMinutes((long) (daysAgo * 24 * 60)))
                        .atZone(Duty.ZONE)
                        .toLocalDate();
                var weekend = day.getDayOfWeek().getValue() > 5;
                if (weekend && lot.falls("weekend", WITHOUT_NIGHT.contains(channel) ? 0.8 : 0.5)) continue;
                var at = day.atTime(hour(lot), lot.below("minute", 60), lot.below("second", 60))
                        .atZone(Duty.ZONE)
                        .toInstant();
                if (at.isBefore(now.minus(Duration.ofMinutes((long) (needed * 24 * 60 * 0.7))))) return at;
            }
        }

        private double daysNeeded() {
            return switch (goal) {
                case CLOSED -> Math.min(4, dutyMinutes(limit) / 480 * 0.5 + 0.6);
                case VOIDED -> 2;
                default -> 0.3;
            };
        }

        private int hour(Lot lot) {
            if (WITHOUT_NIGHT.contains(channel))
                return lot.of("hour", List.of(8, 8, 9, 9, 9, 10, 10, 11, 14, 15, 15, 16, 16, 17));
            if (AT_NIGHT.contains(scenario.scene())) {
                return lot.of("hour", List.of(6, 7, 8, 9, 10, 11, 14, 15, 17, 18, 19, 19, 20, 20, 21, 22, 23, 1));
            }
            return lot.of("hour", List.of(8, 8, 9, 9, 9, 10, 10, 11, 11, 14, 15, 15, 15, 16, 16, 17, 18, 19, 20));
        }

        /** Since when the task waits: most in time, some near its end, some beyond. */
        Instant stopAt(Instant now) {
            var late = lot.falls("late", 0.14);
            return switch (goal) {
                case AT_REGISTRATION, AT_AUDIT, AT_DRAWING_UP, AT_FILING, AT_DECOMPOSING, AT_DISPATCH ->
                    now.minusSeconds((long) (60 * (late ? lot.between("age", 16, 70) : lot.between("age", 0.5, 10))));
                case AT_CONFIRMATION, AT_VERIFICATION, AT_SIGNING ->
                    Duty.earlier(now, late ? lot.between("age", 130, 260) : lot.between("age", 5, 90));
                case AT_VILLAGE -> Duty.earlier(now, lot.between("age", 20, 400));
                case AT_TOWNSHIP -> Duty.earlier(now, lot.between("age", 30, 860));
                case AT_HANDLING -> Duty.earlier(now, dutyMinutes(limit) * handled());
                case AT_SUPERVISION -> Duty.earlier(now, lot.between("age", 30, 400));
                case SUSPENDED -> Duty.earlier(now, lot.between("age", 200, 2400));
                case IN_ARBITRATION -> Duty.earlier(now, lot.between("age", 10, 100));
                case IN_REFERRAL -> Duty.earlier(now, lot.between("age", 1400, 2600));
                default -> Duty.earlier(now, late ? lot.between("age", 250, 400) : lot.between("age", 10, 180));
            };
        }

        private double handled() {
            var draw = lot.share("handled");
            if (draw < 0.66) return lot.between("share", 0.05, 0.75);
            if (draw < 0.84) return lot.between("share", 1.05, 1.4);
            return lot.between("share", 1.6, 2.2);
        }

        /** Early enough that the steps before the stop can be taken at an easy pace. */
        Instant reportedBefore(Instant stop) {
            return switch (goal) {
                case AT_REGISTRATION -> stop;
                case AT_CONFIRMATION -> stop.minusSeconds(60L * (4 + lot.below("lead", 6)));
                case AT_DRAWING_UP -> stop.minusSeconds(channel == Channel.INSPECTOR ? 0 : 150);
                case AT_FILING -> stop.minusSeconds(60L * (4 + lot.below("lead", 6)));
                case AT_DECOMPOSING -> stop.minusSeconds(60L * (9 + lot.below("lead", 8)));
                case AT_DISPATCH -> stop.minusSeconds(60L * (14 + lot.below("lead", 10)));
                case AT_VILLAGE -> AT_ONCE_TO_COUNTY.contains(channel) ? stop.minusSeconds(600) : stop;
                case AT_TOWNSHIP ->
                    channel == Channel.HOTLINE
                            ? stop.minusSeconds(420)
                            : Duty.earlier(stop, lot.between("lead", 60, 240));
                case AT_AUDIT -> Duty.earlier(stop, lot.between("lead", 60, 300));
                case AT_SIGNING, IN_ARBITRATION -> Duty.earlier(stop, lot.between("lead", 30, 60) + confirmation());
                case AT_HANDLING -> Duty.earlier(stop, lot.between("lead", 60, 120) + confirmation());
                case EXTENSION_ASKED, SUSPENDED ->
                    Duty.earlier(stop, lot.between("lead", 320, 520) + confirmation());
                default ->
                    Duty.earlier(
                            stop,
                            120
                                    + confirmation()
                                    + dutyMinutes(limit) * lot.between("lead", 0.3, 0.7)
                                    + (goal.checkFails() ? 300 : 0));
            };
        }

        private double confirmation() {
            if (BY_VILLAGE.contains(channel)) return 400;
            return AT_ONCE_TO_COUNTY.contains(channel) ? 0 : 90;
        }

        private static double dutyMinutes(Limit limit) {
            return switch (limit.clock()) {
                case EMERGENCY_HOURS, WORKING_HOURS -> limit.amount() * 60.0;
                case WORKING_DAYS, NATURAL_DAYS -> Math.min(limit.amount(), 7) * 480.0;
                case MINUTES -> limit.amount();
            };
        }
    }
}
