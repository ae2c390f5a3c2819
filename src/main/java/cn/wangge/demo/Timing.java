package cn.wangge.demo;

import cn.wangge.calendar.Limit;
import cn.wangge.casefile.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** When things happen that are settled before. */
record Timing(Goal goal, Channel channel, Scenario scenario, Limit limit, Lot lot) {

    private static final Set<Channel> AT_ONCE_TO_COUNTY = EnumSet.of(Channel.INSPECTOR, Channel.TOWNSHIP);
    private static final Set<Channel> WITHOUT_NIGHT =
            EnumSet.of(Channel.INSPECTOR, Channel.GRID_LEADER, Channel.VILLAGE, Channel.TOWNSHIP, Channel.VISIT);
    private static final Set<Scene> AT_NIGHT =
            EnumSet.of(Scene.LAMP, Scene.PIPE, Scene.WIRE, Scene.MANHOLE, Scene.SIGN, Scene.TREE);

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
                channel == Channel.HOTLINE ? stop.minusSeconds(420) : Duty.earlier(stop, lot.between("lead", 60, 240));
            case AT_AUDIT -> Duty.earlier(stop, lot.between("lead", 60, 300));
            case AT_SIGNING, IN_ARBITRATION -> Duty.earlier(stop, lot.between("lead", 30, 60) + confirmation());
            case AT_HANDLING -> Duty.earlier(stop, lot.between("lead", 60, 120) + confirmation());
            case EXTENSION_ASKED, SUSPENDED -> Duty.earlier(stop, lot.between("lead", 320, 520) + confirmation());
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
        if (Planning.BY_VILLAGE.contains(channel)) return 400;
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
