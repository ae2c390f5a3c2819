package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.CaseReading;
import cn.wangge.casework.FlowTimers;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever must know of a decision, an order or a change beside the normal road is told. */
@WanggeTest
class SideNewsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseReading cases;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private FlowTimers timers;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private Centre centre;
    private String number;

    @BeforeEach
    void aUnitHasACaseInHand() {
        centre = new Centre(port);
        number = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(number, "handle-case");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theUnitHearsWhetherItGetsMoreTimeAndTheEfficiencyOfficeOfTheSecondExtension() {
        extend("approve");
        assertThat(told(Kind.DECIDED)).containsExactlyInAnyOrder("UNIT_HANDLER", "UNIT_LEADER");
        assertThat(texts(Kind.DECIDED)).allMatch(text -> text.startsWith("延期申请已同意"));
        assertThat(told(Kind.SECOND_EXTENSION)).isEmpty();

        extend("approve");

        assertThat(told(Kind.SECOND_EXTENSION)).containsExactly("EFFICIENCY");
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        extend("refuse");

        assertThat(texts(Kind.DECIDED)).allMatch(text -> text.equals("延期申请未同意。理由不充分"));
    }

    @Test
    void aSuspensionThatIsOverByItselfIsToldToTheUnitAndTheShiftLeader() {
        var until = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(5)
                .toString();
        centre.answer(number, "handle-case", "suspend", Map.of("until", until, "note", "冬季不能施工"));
        centre.answer(number, "consent-to-suspension", "consent");
        centre.answer(number, "approve-suspension", "approve");
        assertThat(told(Kind.DECIDED)).containsExactlyInAnyOrder("UNIT_HANDLER", "UNIT_LEADER");
        var id = cases.byNumber(number).orElseThrow().id();
        clock.goTo(deadlines.due(id, DeadlineKind.SUSPENSION, 100).orElseThrow().plusSeconds(61));

        timers.runOverdue(id, DeadlineKind.SUSPENSION, 100);

        assertThat(told(Kind.SUSPENSION_OVER)).containsExactlyInAnyOrder("UNIT_HANDLER", "UNIT_LEADER", "SHIFT_LEADER");
    }

    @Test
    void aReminderReachesThoseWhoHaveToAnswer() {
        centre.act("operator", number, "remind", Map.of("note", "请抓紧"));

        var waiting = centre.theCase(number).get("openItems").size();
        assertThat(told(Kind.REMINDED)).hasSize(waiting).containsOnly("UNIT_HANDLER");
    }

    @Test
    void anOrderIsToldToTheUnitAndItsAnswerToWhoGaveIt() {
        centre.act("shift-leader", number, "supervise", Map.of("reason", "important", "note", "群众反映强烈"));
        assertThat(told(Kind.SUPERVISED)).containsExactlyInAnyOrder("UNIT_LEADER", "UNIT_HANDLER");

        centre.answer(number, "answer-order", "answer");

        assertThat(told(Kind.DECIDED)).containsExactly("shift-leader");
    }

    @Test
    void aLeadersInstructionIsToldAndItsAnswerReachesTheLeader() {
        centre.act("leader", number, "instruct", Map.of("note", "请抓紧处置，注意行人安全"));
        assertThat(told(Kind.INSTRUCTED)).containsExactlyInAnyOrder("SHIFT_LEADER", "UNIT_LEADER");

        centre.answer(number, "answer-instruction", "answer");

        assertThat(told(Kind.ANSWERED)).containsExactly("leader");
    }

    @Test
    void whatIsDeclaredVoidIsToldToWhoAskedAndToTheUnit() {
        centre.act("operator", number, "void", Map.of("reason", "filed-twice", "note", "与前案重复"));
        centre.answer(number, "approve-void", "approve");

        assertThat(told(Kind.DECIDED)).containsExactly("operator");
        assertThat(texts(Kind.ENDED)).containsExactly("案卷已作废，请停止处置。");
    }

    @Test
    void theCentreHearsOfACaseThatComesBack() {
        var other = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(other, "sign-for-task");
        centre.answer(other, "sign-for-task", "return", Map.of("note", "不在本单位辖区"));
        number = other;

        assertThat(told(Kind.RETURNED)).containsExactlyInAnyOrder("SHIFT_LEADER", "OPERATOR");
        assertThat(texts(Kind.RETURNED)).allMatch(text -> text.endsWith("不在本单位辖区"));
    }

    @Test
    void whatIsTakenUpAgainIsToldToTheUnitAndTheShiftLeader() {
        centre.driveToTheEnd(number);
        centre.act("shift-leader", number, "reopen", Map.of("note", "问题仍在"));

        assertThat(told(Kind.REOPENED)).containsExactlyInAnyOrder("SHIFT_LEADER", "UNIT_HANDLER", "UNIT_LEADER");
    }

    private void extend(String decision) {
        centre.answer(number, "handle-case", "extend", Map.of("amount", 1, "note", "井盖需定制"));
        centre.answer(number, "consent-to-extension", "consent");
        centre.answer(number, "approve-extension", decision, Map.of("note", "理由不充分"));
    }

    /** Posts and people to whom that was told. */
    private List<String> told(Kind kind) {
        return sql.selectFrom(MESSAGE)
                .where(MESSAGE.CASE_NUMBER.eq(number), MESSAGE.KIND.eq(kind.name()))
                .fetch(m -> Objects.requireNonNullElse(m.getPost(), m.getPersonId()));
    }

    private List<String> texts(Kind kind) {
        return sql.selectFrom(MESSAGE)
                .where(MESSAGE.CASE_NUMBER.eq(number), MESSAGE.KIND.eq(kind.name()))
                .fetch(MESSAGE.TEXT);
    }
}
