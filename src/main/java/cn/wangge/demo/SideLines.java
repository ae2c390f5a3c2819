package cn.wangge.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is decided and written in side matters: requests, disputes, orders, appeals. */
final class SideLines {

    /** While one of these waits, nobody goes on with the case. */
    static final Set<String> HOLDING = Set.of(
            "ConsentToExtension",
            "ApproveExtension",
            "ConsentToSuspension",
            "ApproveSuspension",
            "SignSuspension",
            "EndSuspension",
            "ArbitrateDispatch",
            "ApproveVoid");

    private static final Set<String> OTHERS =
            Set.of("AnswerInstruction", "AnswerOrder", "ReviewReopening", "ReviewOverdueAppeal", "DecideOverdueAppeal");

    private final Words words;

    SideLines(Words words) {
        this.words = words;
    }

    static boolean has(String task) {
        return HOLDING.contains(task) || OTHERS.contains(task);
    }

    Line line(Standing now) {
        return switch (now.task()) {
            case "ConsentToExtension", "ConsentToSuspension" -> now.noted(words, "consent");
            case "ApproveExtension" -> now.noted(words, now.lot().falls("refused", 0.2) ? "refuse" : "approve");
            case "ApproveSuspension", "SignSuspension", "ApproveVoid" -> now.noted(words, "approve");
            case "ArbitrateDispatch" -> now.noted(words, "designate");
            case "ReviewReopening" -> now.noted(words, "reopen");
            case "ReviewOverdueAppeal" -> now.noted(words, "support");
            case "DecideOverdueAppeal" -> now.noted(words, now.lot().falls("dismissed", 0.3) ? "dismiss" : "uphold");
            case "AnswerInstruction" ->
                new Line("answer", Map.of("result", words.phrase("AnswerInstruction.answer", now.lot())));
            case "AnswerOrder" ->
                new Line(
                        "answer",
                        Map.of(
                                "result", words.phrase("AnswerSupervision.result", now.lot()),
                                "measures", words.phrase("AnswerSupervision.measures", now.lot())),
                        Line.Pictures.AFTER);
            default -> throw new IllegalStateException("nobody knows what to do at " + now.task());
        };
    }

    Line extension(Standing now) {
        return new Line(
                "extend",
                Map.of(
                        "reason", now.lot().of("reason", List.of("materials", "construction", "weather")),
                        "amount", 1,
                        "note", words.phrase("HandleCase.extend", now.lot())));
    }

    Line suspension(Standing now) {
        var until =
                now.at().atZone(Duty.ZONE).toLocalDate().plusDays(18 + now.lot().below("days", 90));
        return new Line(
                "suspend",
                Map.of(
                        "reason", now.lot().of("reason", List.of("seasonal-work", "yearly-works", "ownership")),
                        "until", until.toString(),
                        "note", words.phrase("HandleCase.suspend", now.lot())),
                Line.Pictures.DOCUMENT);
    }

    Line contest(Standing now) {
        return new Line(
                "contest",
                Map.of(
                        "reason", now.lot().of("reason", List.of("not-our-duty", "other-owner", "not-our-area")),
                        "note", words.phrase("SignForTask.contest", now.lot())));
    }
}
