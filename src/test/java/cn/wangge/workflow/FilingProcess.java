package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Step 2: the file is drawn up and approved, sent back, refused or merged. */
abstract class FilingProcess extends ProcessTest {

    private CaseOnItsWay drawnUp() {
        return reported("inspector", "INSPECTOR")
                .answer("draw-up-file", "submit")
                .standsAt(2, "FILING", "approve-filing");
    }

    @Test
    void aPhotoThatComesWithTheReportCountsForTheAdvice() {
        // Places and an item of their own: what lies nearby would be taken for the same matter.
        var bare = reported("inspector", "INSPECTOR", "categoryCode", "B04009", "longitude", 112.1805);
        var shown = reported(
                "inspector",
                "INSPECTOR",
                "categoryCode",
                "B04009",
                "longitude",
                112.1845,
                "photoIds",
                List.of(centre.photo("inspector")));

        assertThat(reasons(bare)).anyMatch(it -> it.contains("也没有照片"));
        assertThat(reasons(shown)).noneMatch(it -> it.contains("也没有照片"));
    }

    private static List<String> reasons(CaseOnItsWay of) {
        return of.told("decisions").findValuesAsText("reason");
    }

    @Test
    void theLogOfACaseIsHeldAgainstItsSeals() {
        var filed = reported("inspector", "INSPECTOR").answer("draw-up-file", "submit");

        var found = centre.get("operator", "/api/v1/log/verify?case=" + filed.number());

        assertThat(found.body().get("intact").asBoolean()).isTrue();
        assertThat(found.body().get("entries").asInt()).isEqualTo(2);
        assertThat(centre.get("operator", "/api/v1/log/verify?case=PY199901010001")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anApprovedFileGoesToDispatch() {
        var filed = drawnUp().answer("approve-filing", "approve").standsAt(3, "DISPATCHING", "decompose-task");

        assertThat(filed.rules("unit-routing")).hasSize(1);
    }

    @Test
    void aFileSentBackIsDrawnUpAgain() {
        drawnUp().answer("approve-filing", "sendBack", "note", "缺近景照片").standsAt(2, "FILING", "draw-up-file");
    }

    @Test
    void anAdvisedRefusalIsDecidedByTheShiftLeaderAndToldToTheReporter() {
        reported("inspector", "INSPECTOR")
                .answer("draw-up-file", "adviseRefusal")
                .standsAt(2, "FILING", "approve-filing")
                .answer("approve-filing", "refuse", "reply", "不属受理范围")
                .standsAt(2, "REFUSED");
    }

    @Test
    void aProposedMergerIsApprovedByTheShiftLeader() {
        var main = reported("inspector", "INSPECTOR");
        var merged = reported("inspector", "INSPECTOR")
                .answer("draw-up-file", "merge", "mainCaseNumber", main.number())
                .answer("approve-filing", "approveMerge", "mainCaseNumber", main.number())
                .standsAt(2, "MERGED");

        assertThat(merged.told("mainCaseNumber").asText()).isEqualTo(main.number());
    }

    @Test
    void whoDrewUpTheFileDoesNotApproveIt() {
        var seat = people().nightSeat();
        var file = reported("inspector", "INSPECTOR").answerAs(seat, "draw-up-file", "submit");

        assertThat(file.tries(seat, "approve-filing", "approve").status()).isEqualTo(403);
        file.isSound().answer("approve-filing", "approve").standsAt(3, "DISPATCHING", "decompose-task");
    }
}
