package cn.wangge.demo;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.catalog.Catalog;
import cn.wangge.shared.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people decide at each task and what they write; follows the goal of the case, else the normal road. */
@Component
class Scripts {

    private final Words words = new Words();
    private final Planning planning;
    private final Catalog catalog;

    Scripts(Planning planning, Catalog catalog) {
        this.planning = planning;
        this.catalog = catalog;
    }

    /** What a person answers a task with; photos are added by who has been there. */
    record Line(String decision, Map<String, Object> fields, Pictures pictures) {}

    /** Which photos go with an answer. */
    enum Pictures {
        NONE,
        PLACE_BEFORE,
        PLACE_AFTER,
        AFTER,
        HANDLING
    }

    /** The part of a story that an answer may depend on. */
    record Standing(
            Plan plan,
            CaseFacts facts,
            String task,
            int time,
            @Nullable String mainCase) {

        Lot lot() {
            return plan.lot().of(task + " " + time);
        }

        boolean twist(String name, double chance) {
            return time == 1 && plan.goal() == Goal.CLOSED && plan.lot().falls(name, chance);
        }
    }

    Line line(Standing now) {
        return switch (now.task()) {
            case "RegisterReport" -> registering(now);
            case "ConfirmOnSite" -> confirming(now);
            case "VillageDesk" ->
                desk(
                        now,
                        now.plan().goal() == Goal.REGISTERED_BY_VILLAGE
                                || now.plan().goal() == Goal.AT_AUDIT);
            case "TownshipDesk" ->
                desk(
                        now,
                        now.plan().goal() == Goal.REGISTERED_BY_TOWNSHIP
                                || now.plan().goal() == Goal.AT_AUDIT);
            case "AuditSettlement" ->
                now.plan().lot().falls("sample", 0.2) && now.time() == 1
                        ? noted(now, "sampleCheck")
                        : noted(now, "approve");
            case "SampleCheck" -> met(now);
            case "DrawUpFile" -> drawingUp(now);
            case "ApproveFiling" -> filing(now);
            case "DecomposeTask" -> units(now, "confirmUnits");
            case "DispatchTask" -> units(now, "dispatch");
            case "SignForTask" -> now.twist("returned", 0.07) ? returned(now) : noted(now, "sign");
            case "HandleCase" -> handling(now);
            case "SignOffResult" -> now.twist("rework", 0.05) ? noted(now, "rework") : noted(now, "approve");
            case "RequestVerification" ->
                now.twist("incomplete", 0.03) ? noted(now, "incomplete") : noted(now, "notify");
            case "VerifyOnSite" -> verifying(now);
            case "ReviewVerification" -> noted(now, "proposeClosing");
            case "ApproveClosing" -> closing(now);
            case "ReviewFailedVerification" ->
                now.facts().verification() == cn.wangge.casefile.Verification.NOT_MET
                        ? noted(now, "proposeSupervision")
                        : noted(now, "verifyAgain");
            case "ApproveSupervision" -> noted(now, "supervise");
            case "AnswerSupervision" ->
                new Line(
                        "answer",
                        Map.of(
                                "result", words.phrase("AnswerSupervision.result", now.lot()),
                                "measures", words.phrase("AnswerSupervision.measures", now.lot())),
                        Pictures.AFTER);
            case "DecideSupervision" -> now.lot().falls("leave", 0.25) ? noted(now, "leave") : noted(now, "supervise");
            case "AnswerAsAssistant" -> noted(now, "answer");
            case "CallReporter" -> calling(now);
            case "ApproveReferral" ->
                new Line(
                        "approve",
                        Map.of(
                                "personsResponsible", words.phrase("ApproveReferral.persons", now.lot()),
                                "note", words.phrase("ApproveReferral.approve", now.lot())),
                        Pictures.NONE);
            case "HandleReferral" ->
                new Line(
                        "record",
                        Map.of(
                                "finding", now.lot().of("finding", List.of("interview", "written-review", "rectify")),
                                "note", words.phrase("HandleReferral.record", now.lot())),
                        Pictures.NONE);
            default -> throw new IllegalStateException("nobody knows what to do at " + now.task());
        };
    }

    private Line noted(Standing now, String decision) {
        return new Line(decision, Map.of("note", words.phrase(now.task() + "." + decision, now.lot())), Pictures.NONE);
    }

    private Line registering(Standing now) {
        var fields = new LinkedHashMap<String, Object>();
        var goal = now.plan().goal();
        var decision = switch (goal) {
            case ANSWERED -> "answer";
            case TRANSFERRED -> "transfer";
            case REFUSED -> "refuse";
            case MERGED -> now.mainCase() == null ? "accept" : "merge";
            case REGISTERED_BY_TOWNSHIP, AT_TOWNSHIP -> "toTownship";
            default -> "accept";
        };
        fields.put("note", words.phrase("RegisterReport." + decision, now.lot()));
        switch (decision) {
            case "answer" -> fields.put("reply", words.phrase("answer.any", now.lot()));
            case "transfer" -> fields.put("reply", words.phrase("transfer.reply", now.lot()));
            case "merge" -> fields.put("mainCaseNumber", now.mainCase());
            case "refuse" -> {
                fields.put("reason", now.lot().of("reason", List.of("outside-scope", "other-proceedings")));
                fields.put("reply", words.phrase("refuse.reply", now.lot()));
            }
            default -> {
                fields.put("categoryCode", now.plan().scenario().item());
                fields.put("address", now.plan().spot().address());
            }
        }
        return new Line(decision, fields, Pictures.NONE);
    }

    private Line confirming(Standing now) {
        if (now.twist("unclear", 0.04)) {
            return new Line(
                    "unable",
                    Map.of("reason", "place-unclear", "note", words.phrase("ConfirmOnSite.unable", now.lot())),
                    Pictures.NONE);
        }
        var note = told(now, now.plan().scenario().confirmation());
        return new Line("confirmed", Map.of("note", note), Pictures.PLACE_BEFORE);
    }

    private Line desk(Standing now, boolean settles) {
        if (!settles) return noted(now, "passUp");
        return new Line(
                "settle", Map.of("result", told(now, now.plan().scenario().result())), Pictures.AFTER);
    }

    private Line drawingUp(Standing now) {
        var scenario = now.plan().scenario();
        return new Line(
                "submit",
                Map.of(
                        "categoryCode", scenario.item(),
                        "conditionId", planning.condition(scenario).id(),
                        "title", now.plan().spot().name() + scenario.title(),
                        "address", now.plan().spot().address(),
                        "note", words.phrase("DrawUpFile.submit", now.lot())),
                Pictures.NONE);
    }

    private Line filing(Standing now) {
        if (now.plan().goal() == Goal.NOT_FILED) {
            return new Line(
                    "refuse",
                    Map.of(
                            "reason", "untrue",
                            "reply", words.phrase("refuse.untrue", now.lot()),
                            "note", words.phrase("ApproveFiling.refuse", now.lot())),
                    Pictures.NONE);
        }
        return now.twist("sent back", 0.04) ? noted(now, "sendBack") : noted(now, "approve");
    }

    /** Helpers are asked now and then only; after a return the first of them leads. */
    private Line units(Standing now, String decision) {
        var facts = now.facts();
        var unit = java.util.Objects.requireNonNull(facts.proposedUnit());
        var assisting = facts.proposedAssisting();
        var decomposing = decision.equals("confirmUnits");
        if (decomposing && facts.returnCount() > 0 && !assisting.isEmpty()) unit = assisting.get(0);
        var helped = !decomposing
                || facts.returnCount() == 0
                        && !facts.urgent()
                        && now.plan().lot().falls("helped", 0.3);
        var lead = unit;
        var helpers = helped
                ? assisting.stream()
                        .filter(other -> !other.equals(lead))
                        .limit(2)
                        .toList()
                : List.<UnitId>of();
        var key = decomposing && now.time() > 1 ? "DecomposeTask.again" : now.task() + "." + decision;
        return new Line(
                decision,
                Map.of(
                        "unit", lead.value(),
                        "assistingUnits", helpers.stream().map(UnitId::value).toList(),
                        "note", words.phrase(key, now.lot())),
                Pictures.NONE);
    }

    private Line returned(Standing now) {
        return new Line(
                "return",
                Map.of(
                        "reason", now.lot().of("reason", List.of("not-our-duty", "other-owner")),
                        "note", words.phrase("SignForTask.return", now.lot())),
                Pictures.NONE);
    }

    private Line handling(Standing now) {
        if (now.twist("progress", 0.15)) return noted(now, "progress");
        var scenario = now.plan().scenario();
        return new Line(
                "submit",
                Map.of(
                        "result", told(now, scenario.result()),
                        "measures", told(now, scenario.measures())),
                Pictures.HANDLING);
    }

    private Line verifying(Standing now) {
        var fails = now.time() == 1 && (now.plan().goal().checkFails() || now.twist("failed", 0.05));
        if (!fails) return met(now);
        return new Line(
                "notMet", Map.of("note", words.phrase("VerifyOnSite.notMet", now.lot())), Pictures.PLACE_BEFORE);
    }

    private Line met(Standing now) {
        return new Line("met", Map.of("note", told(now, now.plan().scenario().verification())), Pictures.PLACE_AFTER);
    }

    private Line closing(Standing now) {
        return new Line(
                "approve",
                Map.of(
                        "reason", "solved",
                        "reply", words.phrase("ApproveClosing.reply", now.lot()),
                        "note", words.phrase("ApproveClosing.approve", now.lot())),
                Pictures.NONE);
    }

    private Line calling(Standing now) {
        var draw = now.lot().share("satisfaction");
        if (draw < 0.12) return new Line("notReached", Map.of(), Pictures.NONE);
        var said = draw < 0.7 ? "SATISFIED" : draw < 0.93 ? "FAIRLY" : "UNSATISFIED";
        var key = draw < 0.7 ? "submit" : draw < 0.93 ? "fairly" : "not";
        return new Line(
                "submit",
                Map.of("satisfaction", said, "note", words.phrase("CallReporter." + key, now.lot())),
                Pictures.NONE);
    }

    /** What was said of the matter, with the choices of this case. */
    private static String told(Standing now, String text) {
        return Words.told(text, now.plan().spot().name(), now.plan().lot());
    }

    /** What the report says. */
    String report(Plan plan) {
        var lot = plan.lot();
        var said = Words.told(plan.scenario().report(), plan.spot().name(), lot);
        var channel = plan.channel().name();
        return words.optional("prefix." + channel, lot) + said + words.optional("suffix." + channel, lot);
    }

    /** The evidence that the item asks for, by the names of the form's fields. */
    List<String> evidence(String item) {
        return catalog.require(item).wantedEvidence().stream()
                .map(wanted -> wanted.name().equals("AFTER_PHOTO") ? "afterPhotos" : "document" + wanted.ordinal())
                .toList();
    }
}
