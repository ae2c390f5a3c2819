package cn.wangge.demo;

import cn.wangge.shared.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is decided and written from the report to the dispatch. */
final class EarlyLines {

    private final Words words;
    private final Planning planning;

    EarlyLines(Words words, Planning planning) {
        this.words = words;
        this.planning = planning;
    }

    Line line(Standing now) {
        var goal = now.plan().goal();
        return switch (now.task()) {
            case "RegisterReport" -> registering(now);
            case "ConfirmOnSite" -> confirming(now);
            case "VillageDesk" -> desk(now, goal == Goal.REGISTERED_BY_VILLAGE || goal == Goal.AT_AUDIT);
            case "TownshipDesk" -> desk(now, goal == Goal.REGISTERED_BY_TOWNSHIP || goal == Goal.AT_AUDIT);
            case "DrawUpFile" -> drawingUp(now);
            case "ApproveFiling" -> filing(now);
            case "DecomposeTask" -> units(now, "confirmUnits");
            case "DispatchTask" -> units(now, "dispatch");
            default -> throw new IllegalStateException("nobody knows what to do at " + now.task());
        };
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
        return new Line(decision, fields);
    }

    private Line confirming(Standing now) {
        if (now.twist("unclear", 0.04)) {
            return new Line(
                    "unable",
                    Map.of("reason", "place-unclear", "note", words.phrase("ConfirmOnSite.unable", now.lot())));
        }
        var note = now.told(now.plan().scenario().confirmation());
        return new Line("confirmed", Map.of("note", note), Line.Pictures.PLACE_BEFORE);
    }

    private Line desk(Standing now, boolean settles) {
        if (!settles) return now.noted(words, "passUp");
        return new Line(
                "settle", Map.of("result", now.told(now.plan().scenario().result())), Line.Pictures.AFTER);
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
                        "note", words.phrase("DrawUpFile.submit", now.lot())));
    }

    private Line filing(Standing now) {
        if (now.plan().goal() == Goal.NOT_FILED) {
            return new Line(
                    "refuse",
                    Map.of(
                            "reason", "untrue",
                            "reply", words.phrase("refuse.untrue", now.lot()),
                            "note", words.phrase("ApproveFiling.refuse", now.lot())));
        }
        return now.twist("sent back", 0.04) ? now.noted(words, "sendBack") : now.noted(words, "approve");
    }

    /** Helpers are asked now and then only; after a return the first of them leads. */
    private Line units(Standing now, String decision) {
        var facts = now.facts();
        var unit = Objects.requireNonNull(facts.proposedUnit());
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
                        "note", words.phrase(key, now.lot())));
    }
}
