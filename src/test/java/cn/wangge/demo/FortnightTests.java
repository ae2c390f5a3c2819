package cn.wangge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.bulletin.PastPapers;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.Channel;
import cn.wangge.testing.Invariants;
import cn.wangge.testing.WanggeTest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A small fortnight, cut off once, on a database of its own: what stands there afterwards. */
@WanggeTest
@TestPropertySource(properties = "wangge.demo.seed=" + FortnightTests.SEED)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FortnightTests {

    static final long SEED = 7;
    private static final int CASES = 90;
    private static final int CUT_OFF = 31;

    @Autowired
    private TellingState state;

    @Autowired
    private Planning planning;

    @Autowired
    private Scripts scripts;

    @Autowired
    private Narrator narrator;

    @Autowired
    private DutyPast duty;

    @Autowired
    private PastPapers papers;

    @Autowired
    private CaseReading cases;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext sql;

    @Autowired
    private DataSource database;

    private int toldBeforeTheCut;

    private Fortnight fortnight(boolean enabled, int wanted, Clock by) {
        return new Fortnight(
                new DemoSettings(enabled, wanted, SEED), state, planning, narrator, duty, papers, cases, by);
    }

    @BeforeAll
    void tellIt() {
        fortnight(false, CASES, clock).start();
        fortnight(true, 0, clock).start();
        assertThat(state.begun()).as("switched off").isEmpty();
        assertThat(state.begin(SEED, CASES, clock.instant())).isTrue();
        var cut = fortnight(true, CASES, new FailingClock(clock, CUT_OFF + 2));
        assertThatThrownBy(cut::tellAll).hasMessage("no more power");
        toldBeforeTheCut = count("select count(*) from casefile.case_file");

        fortnight(true, CASES, clock).tellAll();
    }

    @Test
    void aTellingThatWasCutOffGoesOnWhereItStopped() {
        assertThat(toldBeforeTheCut).isEqualTo(CUT_OFF);
        assertThat(count("select count(*) from casefile.case_file")).isEqualTo(CASES);
        assertThat(count("select count(distinct case_number) from demo.told")).isEqualTo(CASES);
        assertThat(state.begun().orElseThrow().finishedAt()).isNotNull();
    }

    @Test
    void itLeavesBulletinsThatArePublishedAndAReportThatIsIssued() {
        var left =
                "select count(*) from bulletin.issue where asked_by = 'shift-leader' and issued_by = 'centre-director'";
        assertThat(count(left + " and paper = 'BULLETIN' and state = 'PUBLISHED'"))
                .isEqualTo(2);
        assertThat(count(left + " and paper = 'ESCALATION' and state = 'RELEASED'"))
                .isOne();
    }

    @Test
    void aLaterStartKeepsWhatIsThere() {
        var later = fortnight(true, CASES + 50, clock);
        later.start();

        assertThat(later.progress().underWay()).isFalse();
        assertThat(count("select count(*) from casefile.case_file")).isEqualTo(CASES);
    }

    @Test
    void theSameSeedTellsTheSame() {
        var at = Instant.parse("2026-11-18T02:30:00Z");

        var once = texts(SEED, at);
        assertThat(texts(SEED, at)).isEqualTo(once);
        assertThat(texts(SEED + 1, at)).isNotEqualTo(once);
        assertThat(new HashSet<>(once)).hasSize(once.size());
    }

    private List<String> texts(long seed, Instant at) {
        return planning.plans(seed, 300, at).stream()
                .map(plan ->
                        plan.reportedAt() + plan.channel().name() + plan.spot().address() + scripts.report(plan))
                .toList();
    }

    @Test
    void everyStepHasOpenCasesAndMostAreClosed() {
        assertThat(sql.fetch("select distinct step from casefile.case_file where ended_at is null")
                        .getValues(0, Integer.class))
                .contains(1, 2, 3, 4, 5, 6);
        assertThat(count("select count(*) from casefile.case_file where status = 'CLOSED'"))
                .isBetween(CASES * 40 / 100, CASES * 70 / 100);
        assertThat(count("select count(*) from casefile.case_file where status = 'REGISTERED'"))
                .isBetween(CASES * 4 / 100, CASES * 14 / 100);
    }

    @Test
    void everyShiftHasItsCrewAndTheLastOnesWereHandedOver() {
        var begun = state.begun().orElseThrow();
        duty.tell(begun, planning.plans(SEED, CASES, begun.begunAt()), clock.instant());

        assertThat(begun.dutyToldAt()).isNotNull();
        assertThat(count("select count(distinct (on_day, shift)) from duty.roster"))
                .as("whole months")
                .isEqualTo(2 * count("select max(on_day) - min(on_day) + 1 from duty.roster"))
                .isBetween(2 * 58, 2 * 93);
        assertThat(count("select count(*) from duty.entry where kind in ('CALL', 'INSTRUCTION', 'EVENT', 'OTHER')"))
                .isGreaterThan(30);
        assertThat(count("select count(*) from duty.entry where case_number is not null"))
                .isPositive();
        assertThat(count("select count(*) from duty.entry where happened_at > now() + interval '1 minute'"))
                .isZero();
        assertThat(count("select count(*) from duty.handover")).isBetween(6, 9);
        assertThat(count("select count(*) from duty.handover_signature"))
                .isEqualTo(2 * count("select count(*) from duty.handover"));
        assertThat(count("""
                select count(*) from duty.handover_snapshot
                where hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')""")).isZero();
    }

    @Test
    void everyRoleFindsSomethingToDo() {
        assertThat(sql.fetch("select distinct role from casework.worklist").getValues(0, String.class))
                .contains("OPERATOR", "SHIFT_LEADER", "INSPECTOR", "VILLAGE_DESK", "TOWNSHIP_OPERATOR")
                .contains("UNIT_HANDLER", "UNIT_LEADER");
    }

    @Test
    void everyChannelBringsSomething() {
        assertThat(sql.fetch("select distinct channel from casefile.case_file").getValues(0, String.class))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Channel.values()).map(Enum::name).toList());
    }

    @Test
    void whatARealCentreMeetsIsThere() {
        assertThat(sql.fetch("select distinct kind from casework.request where state <> 'OPEN'")
                        .getValues(0, String.class))
                .contains("EXTENSION", "SUSPENSION", "DISPUTE", "VOID", "OVERDUE_APPEAL");
        assertThat(sql.fetch("select distinct status from casefile.case_file").getValues(0, String.class))
                .contains("VOID", "MERGED");
        assertThat(count("select count(*) from casefile.case_file where 'SUSPENDED' = any(flags)"))
                .isPositive();
    }

    @Test
    void aTenthOrSoIsOverdue() {
        var overdue = count("""
                select count(distinct c.id) from casefile.case_file c
                join deadline.case_deadline d on d.case_id = c.id and d.kind = 'HANDLING'
                join deadline.deadline_moment m on m.deadline_id = d.id and m.share = 100 and m.fired_at is not null""");

        assertThat(overdue).isBetween(CASES * 5 / 100, CASES * 20 / 100);
    }

    @Test
    void nothingHappensBeforeItsTimeNorOutOfOrder() {
        assertThat(count("""
                select count(*) from (select at, lag(at) over (partition by case_id order by sequence) as before
                from casefile.case_log) l where before > at""")).isZero();
        assertThat(count("select count(*) from deadline.deadline_moment where fired_at < due_at"))
                .isZero();
        assertThat(count("select count(*) from casefile.case_log where at > now() + interval '1 minute'"))
                .isZero();
    }

    @Test
    void whatFellDueWasFiredAtItsOwnInstant() {
        assertThat(count("select count(*) from casefile.case_log where kind = 'MOMENT'"))
                .isPositive();
        assertThat(count("""
                select count(*) from deadline.deadline_moment m
                join deadline.case_deadline d on d.id = m.deadline_id
                where m.fired_at <> m.due_at and m.fired_at <> d.ended_at""")).isZero();
        assertThat(count("""
                select count(*) from deadline.deadline_moment m
                join deadline.case_deadline d on d.id = m.deadline_id
                where m.fired_at is null and d.state = 'RUNNING' and m.due_at < (select begun_at from demo.telling)""")).isZero();
    }

    @Test
    void nobodyIsRungUpForWhatIsLongOver() {
        assertThat(count("select count(*) from notification.outbox where sent_at is null"))
                .isZero();
        assertThat(count("select count(*) from notification.outbox where sent_at is not null"))
                .isPositive();
    }

    @Test
    void theDatabaseHoldsWhatAlwaysHolds() {
        assertThat(new Invariants(database).findings()).isEmpty();
    }

    private int count(String query) {
        return sql.fetchSingle(query).get(0, Integer.class);
    }
}
