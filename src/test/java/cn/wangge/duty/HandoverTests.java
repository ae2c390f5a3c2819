package cn.wangge.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wangge.casefile.Commands;
import cn.wangge.casework.ItemId;
import cn.wangge.shared.Refusal;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Handing over takes two persons; what was signed stays. */
@WanggeTest
class HandoverTests {

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Handovers handovers;

    @Autowired
    private HandoverBook book;

    @Autowired
    private HandoverWatch watch;

    @Autowired
    private DutyLog log;

    @Autowired
    private Commands commands;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    @LocalServerPort
    private int port;

    private Rostered roster;
    private Shift shift;

    /** A shift that nobody has handed over in this database yet. */
    @BeforeEach
    void aShiftWithItsCrew() {
        roster = new Rostered(product);
        roster.nobody();
        do {
            clock.goTo(roster.at(clock.instant()).until().plusSeconds(60));
            shift = roster.at(clock.instant());
        } while (book.find(shift).isPresent());
        roster.crew(shift, "shift-leader", "operator", "shift-leader-2");
        roster.crew(roster.after(shift), "shift-leader-2", "operator-2", "shift-leader");
    }

    @AfterEach
    void backToNow() {
        roster.nobody();
        clock.reset();
    }

    @Test
    void whatStandsOpenIsOnTheSheetAndStaysAsItWasSigned() {
        var centre = new Centre(port);
        var urgent = centre.report("INSPECTOR");
        urgent.put("urgent", true);
        var number = centre.reported("inspector", urgent);
        var item = centre.item(number, "draw-up-file").get("itemId").asText();
        centre.post("operator", "/api/v1/worklist/" + item + "/claim", Map.of());
        var call = new NewEntry(
                EntryKind.CALL,
                null,
                "答应回电" + number,
                number,
                "13800138000",
                clock.instant().plusSeconds(3600));
        as("operator", () -> log.write(call));
        var id = open("shift-leader");

        as("shift-leader", () -> {
            handovers.give(id, "钥匙在抽屉");
            return id;
        });
        var sheet = handovers.read(book.snapshot(id).orElseThrow());
        as("operator", () -> log.calledBack(lastOf(number), ""));

        assertThat(sheet.outgoing().leaders()).containsExactly("霍永胜");
        assertThat(sheet.risks())
                .filteredOn(r -> r.caseNumber().equals(number))
                .singleElement()
                .satisfies(risk -> {
                    assertThat(risk.flags()).contains("URGENT");
                    assertThat(risk.waitsFor()).isEqualTo("OPERATOR");
                    assertThat(risk.task()).isEqualTo("案卷建立");
                });
        assertThat(sheet.held())
                .filteredOn(h -> h.caseNumber().equals(number))
                .singleElement()
                .satisfies(held -> assertThat(held.holder()).isEqualTo("梁慧敏"));
        assertThat(sheet.callbacks())
                .filteredOn(c -> number.equals(c.caseNumber()))
                .singleElement()
                .satisfies(c -> assertThat(c.contact()).isEqualTo("138****8000"));
        assertThat(sheet.notes()).isEqualTo("钥匙在抽屉");
        assertThat(handovers.read(book.snapshot(id).orElseThrow())).isEqualTo(sheet);
        assertThat(handovers.isIntact(book.snapshot(id).orElseThrow())).isTrue();
        assertThatThrownBy(
                        () -> sql.execute("update duty.handover_snapshot set content = '{}' where handover_id = ?", id))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aHeldItemIsPutBackAndTheCaseKeepsWhoHeldIt() {
        var centre = new Centre(port);
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        var item = centre.item(number, "draw-up-file").get("itemId").asText();
        centre.post("operator", "/api/v1/worklist/" + item + "/claim", Map.of());
        var id = open("shift-leader");

        release(id, item);

        assertThat(centre.item(number, "draw-up-file").path("heldBy").isNull()).isTrue();
        assertThat(centre.theCase(number).get("log"))
                .anySatisfy(entry -> assertThat(entry.get("note").asText()).isEqualTo("原由梁慧敏领取。"));
        assertThat(refusal(() -> release(id, item))).isEqualTo("casework.refusal.notHeldByThem");
    }

    @Test
    void whatSomebodyHoldsWhoStaysIsLeftAlone() {
        var centre = new Centre(port);
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        var item = centre.item(number, "draw-up-file").get("itemId").asText();
        centre.post("operator-2", "/api/v1/worklist/" + item + "/claim", Map.of());
        var id = open("shift-leader");

        assertThat(refusal(() -> release(id, item))).isEqualTo("casework.refusal.notHeldByThem");
    }

    @Test
    void nobodyTakesOverFromHimselfNorBeforeItWasGivenNorTwice() {
        var id = open("shift-leader");
        assertThat(refusal(() -> take(id, "shift-leader-2"))).isEqualTo("duty.refusal.notGiven");
        give(id, "shift-leader");
        assertThat(refusal(() -> take(id, "shift-leader"))).isEqualTo("duty.refusal.samePerson");
        assertThat(refusal(() -> give(id, "shift-leader"))).isEqualTo("duty.refusal.givenAlready");

        take(id, "shift-leader-2");

        assertThat(refusal(() -> take(id, "centre-shift-1"))).isEqualTo("duty.refusal.takenAlready");
        assertThat(book.find(id).orElseThrow().state()).isEqualTo(Handover.State.DONE);
        assertThatThrownBy(() -> sql.execute("delete from duty.handover_signature where handover_id = ?", id))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theOperatorOfAFullShiftDoesNotSignForItButAnotherShiftLeaderMay() {
        assertThat(refusal(() -> open("operator"))).isEqualTo("duty.refusal.notInCharge");

        var id = open("centre-shift-2");
        give(id, "centre-shift-2");

        assertThat(Objects.requireNonNull(book.find(id).orElseThrow().out()).substitute())
                .isTrue();
    }

    @Test
    void whoeverIsAloneAnswersForTheShift() {
        roster.crew(shift, "", "operator", "shift-leader-2");

        var id = open("operator");
        give(id, "operator");

        assertThat(Objects.requireNonNull(book.find(id).orElseThrow().out()).substitute())
                .isFalse();
    }

    @Test
    void aShiftSignedByBothOrWithoutACrewIsNotMissed() {
        var id = open("shift-leader");
        give(id, "shift-leader");
        take(id, "shift-leader-2");

        clock.goTo(shift.until().plus(Duration.ofHours(13)));

        assertThat(watch.late(clock.instant())).doesNotContain(shift).contains(roster.after(shift));
    }

    private UUID open(String who) {
        return as(who, () -> handovers.open(shift));
    }

    private void give(UUID id, String who) {
        as(who, () -> {
            handovers.give(id, "");
            return id;
        });
    }

    private void take(UUID id, String who) {
        as(who, () -> {
            handovers.take(id);
            return id;
        });
    }

    private void release(UUID id, String item) {
        as("shift-leader", () -> {
            handovers.release(id, new ItemId(UUID.fromString(item)));
            return id;
        });
    }

    private long lastOf(String number) {
        return sql.fetchSingle(
                        "select max(id) from duty.entry where case_number = ? and callback_at is not null", number)
                .get(0, Long.class);
    }

    private <R> R as(String who, java.util.function.Supplier<R> deed) {
        return Objects.requireNonNull(commands.run(roster.actor(who), deed));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        var refusal = catchThrowableOfType(Refusal.class, deed);
        assertThat(refusal).isNotNull();
        return refusal.problems().get(0).messageKey();
    }
}
