package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.CASE_FACT;
import static cn.wangge.evaluation.db.Tables.ENTRY;
import static cn.wangge.evaluation.db.Tables.TALLY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.organization.Actor;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.LocalDate;
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

    @Autowired
    private ManualClock clock;

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

    @Test
    void aRateOfAUnitIsWhatItsCasesSay() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(number);
        following.followAll();
        var day = LocalDate.ofInstant(clock.instant(), Entries.ZONE);
        var unit = entry(number, Measure.CLOSING).unit();

        for (var period : List.of(
                day.toString(),
                Period.around(Period.Kind.WEEK, day).text(),
                Period.around(Period.Kind.MONTH, day).text(),
                Period.around(Period.Kind.QUARTER, day).text(),
                Period.around(Period.Kind.YEAR, day).text())) {
            var reply = centre.get("centre-director", "/api/v1/evaluations?subject=unit&period=" + period);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body().get("formulaVersion").asText()).isEqualTo("2026-1");
            var row = java.util.stream.StreamSupport.stream(
                            reply.body().get("rows").spliterator(), false)
                    .filter(r -> r.get("code").asText().equals(unit))
                    .findFirst()
                    .orElseThrow();
            var closing = row.get("indicators").get(1);
            assertThat(closing.get("name").asText()).isEqualTo("结案率");
            assertThat(closing.get("numerator").asInt()).isPositive();
            assertThat(closing.get("value").asDouble())
                    .isCloseTo(
                            closing.get("numerator").asDouble()
                                    / closing.get("denominator").asDouble(),
                            org.assertj.core.data.Offset.offset(0.0001));
            assertThat(row.get("score").asDouble()).isBetween(0.0, 100.0);
        }
    }

    @Test
    void theLeaderOfAUnitStandsForItAndForWhatHeSigns() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(number);
        var signed = entry(number, Measure.SIGN_OFF);
        var day = LocalDate.ofInstant(clock.instant(), Entries.ZONE);
        var unit = java.util.Objects.requireNonNull(signed.unit());
        var leaders = standing("leader", day);

        assertThat(signed.person()).isEqualTo("unit-leader");
        var own = leaders.stream()
                .filter(row -> row.get("code").asText().startsWith(unit + ":"))
                .toList();
        assertThat(own).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("name").asText()).contains("（");
            assertThat(numerator(row, "结案率"))
                    .isPositive()
                    .isEqualTo(numerator(
                            standing("unit", day).stream()
                                    .filter(r -> r.get("code").asText().equals(unit))
                                    .findFirst()
                                    .orElseThrow(),
                            "结案率"));
            // Signed by the account that tries every unit, which leads none.
            assertThat(numerator(row, "按时审签率")).isZero();
        });
        var rows = centre.get("unit-leader", "/api/v1/evaluations?subject=leader&period=" + day)
                .body()
                .get("rows");
        assertThat(rows).as("another's figures").isEmpty();
    }

    private List<com.fasterxml.jackson.databind.JsonNode> standing(String subject, LocalDate day) {
        var reply = centre.get("centre-director", "/api/v1/evaluations?subject=" + subject + "&period=" + day);
        assertThat(reply.status()).isEqualTo(200);
        return java.util.stream.StreamSupport.stream(reply.body().get("rows").spliterator(), false)
                .toList();
    }

    private static int numerator(com.fasterxml.jackson.databind.JsonNode row, String indicator) {
        return java.util.stream.StreamSupport.stream(row.get("indicators").spliterator(), false)
                .filter(i -> i.get("name").asText().equals(indicator))
                .findFirst()
                .orElseThrow()
                .get("numerator")
                .asInt();
    }

    @Test
    void aNumberOfAnotherPersonIsNotTold() {
        centre.driveToTheEnd(centre.reported("operator", centre.report("HOTLINE")));
        following.followAll();
        var year = String.valueOf(
                LocalDate.ofInstant(clock.instant(), Entries.ZONE).getYear());

        var own = centre.get("inspector-2", "/api/v1/evaluations?subject=post&period=" + year)
                .body()
                .get("rows");
        assertThat(own).isNotEmpty().allMatch(r -> r.get("code").asText().endsWith(":inspector-2"));
        assertThat(centre.get("", "/api/v1/evaluations?subject=unit&period=" + year)
                        .status())
                .isEqualTo(401);
        assertThat(centre.get("centre-director", "/api/v1/evaluations?subject=unit&period=2026-13")
                        .status())
                .isIn(400, 422);
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
