package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.CASE_FACT;
import static cn.wangge.evaluation.db.Tables.ENTRY;
import static cn.wangge.evaluation.db.Tables.TALLY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.organization.Actor;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases that were driven by hand, and what they count for. */
@WanggeTest
class FiguresTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FactFollowing following;

    @Autowired
    private Rebuilding rebuilding;

    @Autowired
    private DSLContext sql;

    private Centre centre;

    @BeforeEach
    void begin() {
        centre = new Centre(port);
    }

    @Test
    void aCaseOnTheNormalRoadCountsOnceForEachThatHadAPartInIt() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(number);

        assertThat(measures(number))
                .contains(
                        Measure.REPORTED,
                        Measure.PUBLIC_REPORTED,
                        Measure.VALID,
                        Measure.ACCEPTED,
                        Measure.FILED,
                        Measure.PUBLIC_FILED,
                        Measure.FILING_APPROVAL,
                        Measure.DECOMPOSITION,
                        Measure.DISPATCH,
                        Measure.SIGNING,
                        Measure.HANDLING,
                        Measure.SEND_VERIFICATION,
                        Measure.VERIFICATION,
                        Measure.PASSED,
                        Measure.CLOSING_APPROVAL,
                        Measure.CLOSING)
                .doesNotContain(Measure.REWORK, Measure.RETURN, Measure.EXCLUDED_VOID, Measure.DISPATCH_AGAIN)
                .doesNotHaveDuplicates();
        var unit = centre.theCase(number).get("responsibleUnit").asText();
        assertThat(entry(number, Measure.HANDLING)).satisfies(e -> {
            assertThat(e.unit()).isNotNull();
            assertThat(e.inTime()).isTrue();
        });
        assertThat(unit).isNotBlank();
        assertThat(entry(number, Measure.VERIFICATION).person()).isEqualTo("inspector-2");
    }

    @Test
    void aFailedVerificationCountsAsReworkAndTheCaseStillClosesOnce() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "verify-on-site");
        centre.answer(number, "verify-on-site", "notMet");
        centre.driveToTheEnd(number);

        assertThat(measures(number)).filteredOn(m -> m == Measure.REWORK).hasSize(1);
        assertThat(measures(number)).filteredOn(m -> m == Measure.SUPERVISION).hasSize(1);
        assertThat(measures(number)).filteredOn(m -> m == Measure.VERIFICATION).hasSize(2);
        assertThat(measures(number)).filteredOn(m -> m == Measure.CLOSING).hasSize(1);
    }

    @Test
    void aReturnedCaseCountsAsReturnAndAsDispatchedTwice() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "sign-for-task");
        centre.answer(number, "sign-for-task", "return");
        centre.driveToTheEnd(number);

        assertThat(measures(number)).filteredOn(m -> m == Measure.RETURN).hasSize(1);
        assertThat(measures(number)).filteredOn(m -> m == Measure.DISPATCH).hasSize(2);
        // To the same unit again: it was the right one.
        assertThat(measures(number)).doesNotContain(Measure.DISPATCH_AGAIN);
    }

    @Test
    void aVoidedCaseIsHeldAgainstNobodyButItsFiling() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "handle-case");
        var reply = centre.act("operator", number, "void", Map.of("reason", "filed-twice", "note", "误报，现场无此问题。"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        centre.answer(number, "approve-void", "approve");

        assertThat(measures(number))
                .contains(Measure.EXCLUDED_VOID, Measure.FILING_APPROVAL, Measure.VOIDED_FILING)
                .doesNotContain(Measure.FILED, Measure.SIGNING, Measure.HANDLING, Measure.CLOSING, Measure.VALID);
    }

    @Test
    void theCountsOfADayAreItsEntriesAndMonthsAndYearsAreTheirDays() {
        centre.driveToTheEnd(centre.reported("operator", centre.report("HOTLINE")));
        following.followAll();

        var entries = sql.fetchCount(ENTRY);
        for (var grain : List.of("DAY", "MONTH", "YEAR")) {
            assertThat(sql.select(org.jooq.impl.DSL.sum(TALLY.N))
                            .from(TALLY)
                            .where(TALLY.GRAIN.eq(grain), TALLY.SUBJECT.eq("COUNTY"))
                            .fetchSingle()
                            .value1()
                            .intValue())
                    .as(grain)
                    .isEqualTo(entries);
        }
    }

    @Test
    void aFullRecomputationFindsWhatIsStoredAndPutsRightWhatSomebodySpoilt() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(number);
        following.followAll();
        assertThat(rebuilt().differing()).isZero();
        var before = sql.selectFrom(TALLY).orderBy(TALLY.fields()).fetch();

        sql.update(ENTRY)
                .set(ENTRY.IN_TIME, false)
                .where(ENTRY.MEASURE.eq("HANDLING"))
                .and(ENTRY.CASE_ID.eq(id(number)))
                .execute();
        sql.update(TALLY)
                .set(TALLY.N, TALLY.N.plus(7))
                .where(TALLY.SUBJECT.eq("COUNTY"))
                .execute();
        var repaired = rebuilt();

        assertThat(repaired.differing()).isEqualTo(1);
        assertThat(repaired.done()).isEqualTo(repaired.total());
        assertThat(sql.selectFrom(TALLY).orderBy(TALLY.fields()).fetch()).isEqualTo(before);
    }

    private Rebuilding.Progress rebuilt() {
        following.followAll();
        // Another test may have asked for one.
        while (rebuilding.some()) assertThat(rebuilding.latest()).isPresent();
        rebuilding.ask(Actor.SYSTEM);
        while (rebuilding.some()) assertThat(rebuilding.latest()).isPresent();
        return rebuilding.latest().filter(Rebuilding.Progress::finished).orElseThrow();
    }

    private java.util.UUID id(String number) {
        return sql.select(CASE_FACT.CASE_ID)
                .from(CASE_FACT)
                .where(CASE_FACT.NUMBER.eq(number))
                .fetchSingle()
                .value1();
    }

    private List<Measure> measures(String number) {
        following.followAll();
        return sql.selectFrom(ENTRY).where(ENTRY.CASE_ID.eq(id(number))).fetch(r -> Measure.valueOf(r.getMeasure()));
    }

    private Entry entry(String number, Measure measure) {
        following.followAll();
        return sql.selectFrom(ENTRY)
                .where(ENTRY.CASE_ID.eq(id(number)), ENTRY.MEASURE.eq(measure.name()))
                .fetchSingle(FactBook::entry);
    }
}
