package cn.wangge.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a case of the demonstration stands when its story has been told, with its share in a hundred. */
enum Goal {
    CLOSED(60, null),
    REGISTERED_BY_VILLAGE(4, null),
    REGISTERED_BY_TOWNSHIP(4, null),
    ANSWERED(2, null),
    REFUSED(1, null),
    NOT_FILED(1, null),
    TRANSFERRED(1, null),
    MERGED(1.5, null),
    VOIDED(1.2, null),
    AT_REGISTRATION(3, "RegisterReport"),
    AT_CONFIRMATION(3, "ConfirmOnSite"),
    AT_VILLAGE(2, "VillageDesk"),
    AT_TOWNSHIP(2, "TownshipDesk"),
    AT_AUDIT(1, "AuditSettlement"),
    AT_DRAWING_UP(2, "DrawUpFile"),
    AT_FILING(2, "ApproveFiling"),
    AT_DECOMPOSING(1.5, "DecomposeTask"),
    AT_DISPATCH(1.5, "DispatchTask"),
    AT_SIGNING(2, "SignForTask"),
    AT_HANDLING(5, "HandleCase"),
    IN_ARBITRATION(1.2, "ArbitrateDispatch"),
    EXTENSION_ASKED(1.2, "ApproveExtension"),
    SUSPENDED(1.2, "EndSuspension"),
    AT_SIGNING_OFF(2, "SignOffResult"),
    AT_REQUEST(1.5, "RequestVerification"),
    AT_VERIFICATION(2.5, "VerifyOnSite"),
    AT_REVIEW(1, "ReviewVerification"),
    AT_CLOSING(1.5, "ApproveClosing"),
    AT_FAILED_REVIEW(0.5, "ReviewFailedVerification"),
    AT_SUPERVISION_APPROVAL(0.5, "ApproveSupervision"),
    AT_SUPERVISION(1, "AnswerSupervision"),
    IN_REFERRAL(1.5, "AnswerSupervision");

    private final double share;
    private final @Nullable String stop;

    Goal(double share, @Nullable String stop) {
        this.share = share;
        this.stop = stop;
    }

    /** The task that stays unanswered; null where the story has an end. */
    @Nullable
    String stop() {
        return stop;
    }

    boolean settledAtDesk() {
        return List.of(REGISTERED_BY_VILLAGE, REGISTERED_BY_TOWNSHIP, AT_AUDIT).contains(this);
    }

    boolean checkFails() {
        return List.of(AT_FAILED_REVIEW, AT_SUPERVISION_APPROVAL, AT_SUPERVISION, IN_REFERRAL)
                .contains(this);
    }

    /** The goal that has the n-th place in a hundredth of the way, so that any number has all in their shares. */
    static Goal at(double place) {
        var sum = 0.0;
        for (var goal : values()) {
            sum += goal.share;
            if (place * total() < sum) return goal;
        }
        return CLOSED;
    }

    private static double total() {
        var sum = 0.0;
        for (var goal : values()) sum += goal.share;
        return sum;
    }
}
