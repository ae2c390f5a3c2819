package cn.wangge.demo;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casework.OpenItem;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case while its story is being told: what waits, since when, who has had a part in it. */
final class Story {

    /** The task that leads to another one: whoever is to be found waiting there comes from here. */
    private static final Map<String, List<String>> BEFORE = Map.ofEntries(
            Map.entry("ConfirmOnSite", List.of("RegisterReport")),
            Map.entry("TownshipDesk", List.of("RegisterReport", "VillageDesk")),
            Map.entry("AuditSettlement", List.of("VillageDesk", "TownshipDesk")),
            Map.entry("DrawUpFile", List.of("RegisterReport", "ConfirmOnSite")),
            Map.entry("ApproveFiling", List.of("DrawUpFile")),
            Map.entry("DecomposeTask", List.of("ApproveFiling")),
            Map.entry("DispatchTask", List.of("DecomposeTask")),
            Map.entry("SignForTask", List.of("DispatchTask")),
            Map.entry("HandleCase", List.of("SignForTask")),
            Map.entry("ArbitrateDispatch", List.of("SignForTask")),
            Map.entry("ApproveExtension", List.of("ConsentToExtension")),
            Map.entry("EndSuspension", List.of("ApproveSuspension", "SignSuspension")),
            Map.entry("SignOffResult", List.of("HandleCase")),
            Map.entry("RequestVerification", List.of("SignOffResult")),
            Map.entry("VerifyOnSite", List.of("RequestVerification")),
            Map.entry("ReviewVerification", List.of("VerifyOnSite")),
            Map.entry("ApproveClosing", List.of("ReviewVerification")),
            Map.entry("ReviewFailedVerification", List.of("VerifyOnSite")),
            Map.entry("ApproveSupervision", List.of("ReviewFailedVerification")),
            Map.entry("AnswerSupervision", List.of("ApproveSupervision")));

    /** What nobody goes on with while a request is undecided. */
    private static final Set<String> HELD_UP = Set.of("SignForTask", "HandleCase");

    private static final Instant NEVER = Instant.MAX;

    final Plan plan;
    final CaseId id;
    final String number;
    private final Instant now;
    private final Map<UUID, Instant> answers = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<PersonId> takenPart = new HashSet<>();
    private @Nullable Aside aside;
    private boolean township;
    private Instant time;

    Story(Plan plan, CaseId id, String number, PersonId reporter, Instant now) {
        this.plan = plan;
        this.id = id;
        this.number = number;
        this.now = now;
        this.time = plan.reportedAt();
        takenPart.add(reporter);
    }

    /** The name of a task in the model, without its kind. */
    static String task(OpenItem item) {
        return item.taskKey().replace("UserTask_", "");
    }

    Instant time() {
        return time;
    }

    void reached(Instant instant) {
        time = instant;
    }

    /** Says of each new item when it will be answered, and which is the next. */
    @Nullable
    OpenItem next(List<OpenItem> open) {
        var held = open.stream().anyMatch(item -> SideLines.HOLDING.contains(task(item)));
        OpenItem first = null;
        for (var item : open) {
            if (held && HELD_UP.contains(task(item))) continue;
            answers.computeIfAbsent(item.itemId(), unseen -> answered(item));
            if (at(item).equals(NEVER)) continue;
            if (first == null || at(item).isBefore(at(first))) first = item;
        }
        return first;
    }

    Instant at(OpenItem item) {
        return answers.getOrDefault(item.itemId(), NEVER);
    }

    private Instant answered(OpenItem item) {
        var task = task(item);
        var lot = plan.lot().of(task + " " + (times.getOrDefault(task, 0) + 1));
        if (item.unit() != null) lot = lot.of(item.unit().value());
        if (staysAt(task)) return NEVER;
        var natural = Pace.answered(item, task, time, lot, plan, plan.limit(), now);
        var stop = plan.goal().stop();
        if (stop == null
                || plan.stopAt() == null
                || !BEFORE.getOrDefault(stop, List.of()).contains(task)) return natural;
        if (plan.goal() == Goal.AT_TOWNSHIP && task.equals("RegisterReport")) return natural;
        var soonest = time.plusSeconds(60 + lot.below("soonest", 60));
        return plan.stopAt().isBefore(soonest) ? soonest : plan.stopAt();
    }

    private boolean staysAt(String task) {
        if (task.equals(plan.goal().stop())) return true;
        var lot = plan.lot();
        return switch (task) {
            case "VillageDesk" -> plan.goal() == Goal.CLOSED && lot.falls("village silent", 0.12);
            case "CallReporter" -> lot.falls("not called yet", 0.08);
            case "DecideSupervision" -> plan.goal() == Goal.AT_HANDLING && lot.falls("undecided", 0.5);
            case "EndSuspension" -> true;
            case "AnswerInstruction", "AnswerOrder" -> plan.goal() != Goal.CLOSED && lot.falls("order unanswered", 0.4);
            case "ReviewOverdueAppeal" -> plan.number() % 3 == 0;
            case "ApproveReferral" -> plan.number() % 4 == 0;
            case "HandleReferral" -> plan.number() % 4 != 1;
            default -> false;
        };
    }

    /** Somebody will step in of himself. */
    void expect(Optional<Aside> coming) {
        if (coming.isPresent()) aside = coming.get();
    }

    /** Who steps in by then, before anything else is answered; once. */
    Optional<Aside> stepIn(Instant until) {
        var coming = aside;
        if (coming == null || coming.at().isAfter(until)) return Optional.empty();
        aside = null;
        return Optional.of(coming);
    }

    /** When somebody steps in, at the end of time where nobody does. */
    Instant stepInAt() {
        return aside == null ? NEVER : aside.at();
    }

    /** How often the task has been answered, this time included. */
    int counted(String task) {
        return times.merge(task, 1, Integer::sum);
    }

    void tookPart(Actor actor, String task) {
        takenPart.add(actor.id());
        township |= task.equals("TownshipDesk");
    }

    /** Parts are kept apart: who checks has not had a hand in it before, nor sits at the desk that had. */
    boolean mayTake(Actor actor, Post role, CaseFacts facts) {
        // Who proposes does not approve; those who may be on duty alone are both, and only keep the nights.
        if (actor.holds(Post.OPERATOR) && actor.holds(Post.SHIFT_LEADER)) return false;
        if (role != Post.INSPECTOR) return true;
        var sitsThere = township && actor.holds(Post.TOWNSHIP_OPERATOR);
        return !takenPart.contains(actor.id()) && !sitsThere;
    }

    static CaseFacts facts(Acting acting, CaseId id) {
        return acting.theCase(id).facts();
    }
}
