package cn.wangge.demo;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casework.OpenItem;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When people get round to a task. */
final class Pace {

    private record Minutes(double low, double high, boolean inDuty) {}

    private static final Map<String, Minutes> USUAL = Map.ofEntries(
            Map.entry("RegisterReport", new Minutes(1.5, 8, false)),
            Map.entry("DrawUpFile", new Minutes(1.5, 8, false)),
            Map.entry("AuditSettlement", new Minutes(3, 11, false)),
            Map.entry("ApproveFiling", new Minutes(1.5, 8, false)),
            Map.entry("DecomposeTask", new Minutes(1.5, 7, false)),
            Map.entry("DispatchTask", new Minutes(1, 6, false)),
            Map.entry("ConfirmOnSite", new Minutes(15, 85, true)),
            Map.entry("SampleCheck", new Minutes(30, 110, true)),
            Map.entry("VillageDesk", new Minutes(40, 330, true)),
            Map.entry("TownshipDesk", new Minutes(60, 600, true)),
            Map.entry("SignForTask", new Minutes(8, 70, true)),
            Map.entry("SignOffResult", new Minutes(10, 120, true)),
            Map.entry("RequestVerification", new Minutes(5, 50, true)),
            Map.entry("VerifyOnSite", new Minutes(20, 100, true)),
            Map.entry("ReviewVerification", new Minutes(5, 50, true)),
            Map.entry("ApproveClosing", new Minutes(5, 80, true)),
            Map.entry("ReviewFailedVerification", new Minutes(5, 40, true)),
            Map.entry("ApproveSupervision", new Minutes(5, 60, true)),
            Map.entry("AnswerSupervision", new Minutes(120, 400, true)),
            Map.entry("DecideSupervision", new Minutes(20, 200, true)),
            Map.entry("AnswerAsAssistant", new Minutes(20, 100, true)),
            Map.entry("CallReporter", new Minutes(200, 900, true)),
            Map.entry("ConsentToExtension", new Minutes(10, 90, true)),
            Map.entry("ApproveExtension", new Minutes(10, 60, true)),
            Map.entry("ConsentToSuspension", new Minutes(10, 90, true)),
            Map.entry("ApproveSuspension", new Minutes(10, 60, true)),
            Map.entry("SignSuspension", new Minutes(60, 200, true)),
            Map.entry("ArbitrateDispatch", new Minutes(20, 120, true)),
            Map.entry("ApproveVoid", new Minutes(10, 60, true)),
            Map.entry("ReviewReopening", new Minutes(20, 120, true)),
            Map.entry("ReviewOverdueAppeal", new Minutes(60, 300, true)),
            Map.entry("DecideOverdueAppeal", new Minutes(60, 300, true)),
            Map.entry("AnswerInstruction", new Minutes(400, 1200, true)),
            Map.entry("AnswerOrder", new Minutes(120, 400, true)),
            Map.entry("ApproveReferral", new Minutes(60, 200, true)),
            Map.entry("HandleReferral", new Minutes(300, 700, true)));

    /** Where the unit finds soon that it cannot be done in time. */
    private static final Set<Goal> ASKING = EnumSet.of(Goal.SUSPENDED, Goal.EXTENSION_ASKED);

    private static final Set<String> IN_A_HURRY = Set.of("SignForTask", "SignOffResult");

    private Pace() {}

    /** When the task that waits since then is answered. */
    static Instant answered(OpenItem item, String task, Instant since, Lot lot, Plan plan, Limit limit, Instant now) {
        var at = task.equals("HandleCase")
                ? handled(item.redAt(), since, lot, plan, limit, now)
                : usually(task, since, lot, plan, limit);
        var soonest = since.plusSeconds(50 + lot.below("soonest", 50));
        return at.isBefore(soonest) ? soonest : at;
    }

    /** An emergency is met at any hour. */
    private static boolean isEmergency(Limit limit) {
        return limit.clock() == ClockKind.EMERGENCY_HOURS;
    }

    /** Hours, not days: nobody lets the paper lie. */
    private static boolean isTight(Limit limit) {
        return isEmergency(limit) || limit.clock() == ClockKind.WORKING_HOURS;
    }

    private static Instant usually(String task, Instant since, Lot lot, Plan plan, Limit limit) {
        var minutes = USUAL.getOrDefault(task, new Minutes(10, 60, true));
        var wait = minutes.low() + (minutes.high() - minutes.low()) * lot.share("wait");
        if (lot.falls("slow", 0.03)) wait = minutes.high() * lot.between("slower", 1.6, 2.6);
        var rushed = plan.urgent() || isEmergency(limit) && IN_A_HURRY.contains(task);
        if (rushed || isTight(limit) && IN_A_HURRY.contains(task)) wait = Math.min(wait * 0.3, 14);
        // The desks of the centre are manned day and night, and so are those who answer an emergency.
        if (!minutes.inDuty() || rushed) return since.plus(Duration.ofMillis((long) (wait * 60_000)));
        return Duty.later(since, wait);
    }

    /** Mostly well within the limit; some late; what is to be closed is handled while there is time to close it. */
    private static Instant handled(@Nullable Instant redAt, Instant since, Lot lot, Plan plan, Limit set, Instant now) {
        if (redAt == null) return Duty.later(since, 200);
        if (ASKING.contains(plan.goal())) return Duty.later(since, lot.between("asked", 40, 160));
        var late = plan.goal() == Goal.CLOSED && plan.lot().falls("handled late", 0.08);
        var limit = Duration.between(since, redAt);
        var share = late ? lot.between("late", 1.05, 1.45) : lot.between("in time", 0.15, isTight(set) ? 0.5 : 0.8);
        var wanted = since.plusMillis((long) (limit.toMillis() * share));
        var latest = since.plusMillis((long) (Duration.between(since, now).toMillis() * 0.6));
        var at = wanted.isAfter(latest) && plan.goal() == Goal.CLOSED ? latest : wanted;
        if (isEmergency(set) || plan.urgent() || Duty.on(at)) return at;
        var moved = Duty.earlier(at, 1 + lot.below("before evening", 90));
        return moved.isAfter(since) ? moved : Duty.later(at, 10);
    }
}
