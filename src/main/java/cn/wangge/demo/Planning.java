package cn.wangge.demo;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casefile.Channel;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Condition;
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

    static final Set<Channel> BY_VILLAGE = EnumSet.of(Channel.GRID_LEADER, Channel.VILLAGE);

    /** Where an emergency would not be found waiting. */
    private static final Set<Goal> UNHURRIED =
            EnumSet.of(Goal.AT_SIGNING, Goal.AT_HANDLING, Goal.AT_SIGNING_OFF, Goal.IN_ARBITRATION, Goal.VOIDED);

    /** What cannot be had within hours. */
    private static final Set<Goal> LENGTHY = EnumSet.of(Goal.EXTENSION_ASKED, Goal.SUSPENDED);

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
}
