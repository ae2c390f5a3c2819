package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day with a returned and a reworked case is proposed, contested, released and corrected. */
@WanggeTest
class ReleaseTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FactFollowing following;

    @Autowired
    private Releases releases;

    @Autowired
    private ManualClock clock;

    @Autowired
    private DSLContext sql;

    private String number;
    private String page;
    private Period period;

    @BeforeEach
    void letADayPassWithAReworkedCase() {
        // A day of its own, whatever other tests did on theirs.
        clock.pass(Duration.ofDays(1));
        var centre = new Centre(port);
        number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "verify-on-site");
        centre.answer(number, "verify-on-site", "notMet");
        centre.driveToTheEnd(number);
        following.followAll();
        period = Period.of(LocalDate.ofInstant(clock.instant(), Entries.ZONE).toString());
        page = "/evaluation/periods/" + period.text();
    }

    @Test
    void aDayIsProposedContestedReleasedAndCorrectedAndNothingReleasedChanges() {
        assertThat(as("shift-leader").page(page)).contains("本期尚未结束").doesNotContain("提交公示");
        clock.pass(Duration.ofDays(1));
        assertThat(as("shift-leader")
                        .post(page, page + "/propose", Map.of("reason", ""))
                        .body())
                .contains("公示中");

        assertThat(as("unit-leader")
                        .post(page, page + "/objections", objection("返工系第三方再次损坏。"))
                        .body())
                .contains("异议已提交", "返工系第三方再次损坏。");
        assertThat(as("unit-leader")
                        .post(page, page + "/objections", objection("再提一次。"))
                        .body())
                .contains("已提出过异议");

        assertThat(as("centre-director").post(page, page + "/release", Map.of()).body())
                .contains("异议期限至");
        clock.pass(Duration.ofDays(4));
        assertThat(as("centre-director").post(page, page + "/release", Map.of()).body())
                .contains("还有异议未裁定");
        assertThat(as("shift-leader").post(page, page + "/release", Map.of()).body())
                .contains("由中心主任发布");
        assertThat(decide("dismiss").body()).contains("异议不成立");
        assertThat(as("centre-director").post(page, page + "/release", Map.of()).body())
                .contains("第 1 版", "记录完整");
        var first = releases.latest(period).orElseThrow();
        assertThat(first.content()).contains("\"REWORK_RATE\"", "\"formulaVersion\":\"2026-1\"");

        correct();

        var editions = releases.editions(period);
        assertThat(editions).hasSize(2).allMatch(Releases.Released::intact);
        assertThat(editions.get(1)).isEqualTo(first);
        assertThat(editions.get(0).hashBefore()).isEqualTo(first.hash());
        assertThat(editions.get(0).changes()).contains("返工率 1/1 → 0/1");
        assertThat(as("centre-director").page(page)).contains("返工率 1/1 → 0/1", "异议成立，应予更正");
        assertThatThrownBy(() -> sql.update(RELEASE).set(RELEASE.CONTENT, "{}").execute())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.deleteFrom(RELEASE).execute()).hasStackTraceContaining("permission denied");
    }

    private void correct() {
        assertThat(as("shift-leader")
                        .post(page, page + "/propose", Map.of("reason", ""))
                        .body())
                .contains("请写明更正原因");
        as("shift-leader").post(page, page + "/propose", Map.of("reason", "异议成立，应予更正"));
        as("unit-leader").post(page, page + "/objections", objection("补充证据：第三方已书面承认。"));
        assertThat(decide("uphold").body()).contains("异议成立");
        clock.pass(Duration.ofDays(4));
        assertThat(as("centre-director").post(page, page + "/release", Map.of()).body())
                .contains("第 2 版");
        following.followAll();
    }

    @Test
    void whoProposedDoesNotReleaseAndAnUnconcernedCaseCannotBeContested() {
        clock.pass(Duration.ofDays(1));
        as("centre-director").post(page, page + "/propose", Map.of("reason", ""));

        assertThat(as("unit-leader")
                        .post(
                                page,
                                page + "/objections",
                                Map.of("caseNumber", number, "measure", "HANDLING", "grounds", "没有超期。"))
                        .body())
                .contains("没有因该案卷的这一事项扣减");
        clock.pass(Duration.ofDays(4));
        assertThat(as("centre-director").post(page, page + "/release", Map.of()).body())
                .contains("不能是同一人");
        assertThat(as("centre-director")
                        .post(page, page + "/withdraw", Map.of())
                        .body())
                .contains("已撤回公示");
        assertThat(releases.latest(period)).isEmpty();
        assertThat(new PageReader(port, "inspector").get(page).statusCode()).isEqualTo(200);
    }

    /** Signed in afresh: a day later nobody is any more. */
    private PageReader as(String who) {
        return new PageReader(port, who);
    }

    private Map<String, String> objection(String grounds) {
        return Map.of("caseNumber", number, "measure", "REWORK", "grounds", grounds);
    }

    private java.net.http.HttpResponse<String> decide(String decision) {
        var who = as("shift-leader");
        var form =
                Pattern.compile("action=\"(" + page + "/objections/[^\"]+)\"").matcher(who.page(page));
        assertThat(form.find()).isTrue();
        return who.post(page, form.group(1), Map.of("decision", decision, "ruling", "经核对现场记录裁定。"));
    }
}
