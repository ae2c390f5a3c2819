package cn.wangge.demo;

import cn.wangge.casefile.Verification;
import java.util.List;
import java.util.Map;

/** What is decided and written by units, at checks, and to bring a case to its end. */
final class LateLines {

    private final Words words;
    private final SideLines side;

    LateLines(Words words, SideLines side) {
        this.words = words;
        this.side = side;
    }

    Line line(Standing now) {
        return switch (now.task()) {
            case "AuditSettlement" ->
                now.noted(words, now.time() == 1 && now.plan().lot().falls("sample", 0.2) ? "sampleCheck" : "approve");
            case "SampleCheck" -> met(now);
            case "SignForTask" -> signing(now);
            case "HandleCase" -> handling(now);
            case "SignOffResult" -> now.noted(words, now.twist("rework", 0.05) ? "rework" : "approve");
            case "RequestVerification" -> now.noted(words, now.twist("incomplete", 0.03) ? "incomplete" : "notify");
            case "VerifyOnSite" -> verifying(now);
            case "ReviewVerification" -> now.noted(words, "proposeClosing");
            case "ApproveClosing" -> closing(now);
            case "ReviewFailedVerification" ->
                now.noted(
                        words,
                        now.facts().verification() == Verification.NOT_MET ? "proposeSupervision" : "verifyAgain");
            case "ApproveSupervision" -> now.noted(words, "supervise");
            case "AnswerSupervision" -> supervised(now);
            case "DecideSupervision" -> now.noted(words, now.lot().falls("leave", 0.25) ? "leave" : "supervise");
            case "AnswerAsAssistant" -> now.noted(words, "answer");
            case "CallReporter" -> calling(now);
            case "ApproveReferral" -> referring(now);
            case "HandleReferral" -> recording(now);
            default -> throw new IllegalStateException("nobody knows what to do at " + now.task());
        };
    }

    private Line signing(Standing now) {
        var contested = now.first(Goal.IN_ARBITRATION) || now.twist("contested", 0.04);
        if (contested) return side.contest(now);
        return now.twist("returned", 0.07) ? returned(now) : now.noted(words, "sign");
    }

    private Line returned(Standing now) {
        return new Line(
                "return",
                Map.of(
                        "reason", now.lot().of("reason", List.of("not-our-duty", "other-owner")),
                        "note", words.phrase("SignForTask.return", now.lot())));
    }

    private Line handling(Standing now) {
        if (now.first(Goal.SUSPENDED)) return side.suspension(now);
        var extended = now.first(Goal.EXTENSION_ASKED) || now.plan().inDays() && now.twist("extended", 0.12);
        if (extended && !now.late()) return side.extension(now);
        if (now.twist("progress", 0.15)) return now.noted(words, "progress");
        var scenario = now.plan().scenario();
        return new Line(
                "submit",
                Map.of(
                        "result", now.told(scenario.result()),
                        "measures", now.told(scenario.measures())),
                Line.Pictures.HANDLING);
    }

    private Line verifying(Standing now) {
        var fails = now.time() == 1 && (now.plan().goal().checkFails() || now.twist("failed", 0.05));
        if (!fails) return met(now);
        return new Line(
                "notMet", Map.of("note", words.phrase("VerifyOnSite.notMet", now.lot())), Line.Pictures.PLACE_BEFORE);
    }

    private Line met(Standing now) {
        return new Line(
                "met", Map.of("note", now.told(now.plan().scenario().verification())), Line.Pictures.PLACE_AFTER);
    }

    private Line closing(Standing now) {
        return new Line(
                "approve",
                Map.of(
                        "reason", "solved",
                        "reply", words.phrase("ApproveClosing.reply", now.lot()),
                        "note", words.phrase("ApproveClosing.approve", now.lot())));
    }

    private Line calling(Standing now) {
        var draw = now.lot().share("satisfaction");
        if (draw < 0.12) return new Line("notReached", Map.of());
        if (draw > 0.96 && now.time() == 1) {
            return new Line(
                    "reopen",
                    Map.of("satisfaction", "UNSATISFIED", "note", words.phrase("CallReporter.reopen", now.lot())));
        }
        var said = draw < 0.7 ? "SATISFIED" : draw < 0.93 ? "FAIRLY" : "UNSATISFIED";
        var key = draw < 0.7 ? "submit" : draw < 0.93 ? "fairly" : "not";
        return new Line("submit", Map.of("satisfaction", said, "note", words.phrase("CallReporter." + key, now.lot())));
    }

    private Line supervised(Standing now) {
        return new Line(
                "answer",
                Map.of(
                        "result", words.phrase("AnswerSupervision.result", now.lot()),
                        "measures", words.phrase("AnswerSupervision.measures", now.lot())),
                Line.Pictures.AFTER);
    }

    private Line referring(Standing now) {
        return new Line(
                "approve",
                Map.of(
                        "personsResponsible", words.phrase("ApproveReferral.persons", now.lot()),
                        "note", words.phrase("ApproveReferral.approve", now.lot())));
    }

    /** About whom the director has named, in the words of that time. */
    private Line recording(Standing now) {
        var lot = now.lot();
        var name = words.phrase("ApproveReferral.persons", now.plan().lot().of("ApproveReferral 1"));
        return new Line(
                "record",
                Map.of(
                        "person", name,
                        "finding", lot.of("finding", List.of("interview", "written-review", "rectify")),
                        "documentNumber", "平效办〔2026〕%d号".formatted(lot.below("document", 80) + 1),
                        "decidedOn",
                                now.facts()
                                        .reportedAt()
                                        .atZone(Duty.ZONE)
                                        .toLocalDate()
                                        .toString(),
                        "note", words.phrase("HandleReferral.record", lot)));
    }
}
