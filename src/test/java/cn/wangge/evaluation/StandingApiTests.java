package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.CASE_FACT;
import static cn.wangge.evaluation.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Standings as the contract tells them, of cases that were driven by hand. */
@WanggeTest
class StandingApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FactFollowing following;

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

    private java.util.UUID id(String number) {
        return sql.select(CASE_FACT.CASE_ID)
                .from(CASE_FACT)
                .where(CASE_FACT.NUMBER.eq(number))
                .fetchSingle()
                .value1();
    }

    private Entry entry(String number, Measure measure) {
        following.followAll();
        return sql.selectFrom(ENTRY)
                .where(ENTRY.CASE_ID.eq(id(number)), ENTRY.MEASURE.eq(measure.name()))
                .fetchSingle(FactBook::entry);
    }
}
