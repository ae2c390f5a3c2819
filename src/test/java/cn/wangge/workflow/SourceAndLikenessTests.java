package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.Likeness;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The limit of the source beside ours; the same report again and a matter that has come back. */
class SourceAndLikenessTests extends ProcessTest {

    private static final String COVER = "B01001";

    @Autowired
    Deadlines deadlines;

    @Autowired
    Likeness likeness;

    @Autowired
    CaseReading reading;

    @AfterEach
    void noTermsOfItsOwn() {
        likeness.forget(COVER);
    }

    private void terms(int metres, int hours, int days) {
        likeness.keep(new Likeness.Terms(COVER, metres, hours, days), new PersonId("shift-leader"), Instant.EPOCH);
    }

    /** A place of its own, so that other tests report nothing there. */
    private CaseOnItsWay cover(double longitude, Object... extras) {
        var all = new java.util.ArrayList<Object>(List.of("categoryCode", COVER, "longitude", longitude));
        all.addAll(List.of(extras));
        return reported("operator", "HOTLINE", all.toArray());
    }

    private CaseOnItsWay withSourceLimit(Instant dueAt) {
        return reported(
                "operator",
                "HOTLINE",
                "sourceNumber",
                "12345-7",
                "sourceDueAt",
                dueAt.atOffset(ZoneOffset.UTC).toString());
    }

    @Test
    void theLimitOfTheSourceRunsBesideOursAndOnlyInforms() {
        var dueAt = clock.instant().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.MINUTES);
        var sourced = withSourceLimit(dueAt);
        assertThat(Instant.parse(sourced.deadline("SOURCE").get("dueAt").asText()))
                .isEqualTo(dueAt);
        assertThat(sourced.told("sourceDueAt").asText()).isEqualTo(dueAt.toString());

        var fired = deadlines.fireDueInformingMoments(dueAt.plusSeconds(1), new CaseId(UUID.fromString(sourced.id())));

        assertThat(fired).filteredOn(it -> it.kind().name().equals("SOURCE")).hasSize(2);
        sourced.standsAt(1, "COLLECTING", "register-report");
    }

    @Test
    void theRowShowsTheLimitOfTheSource() {
        var dueAt = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
        var sourced = withSourceLimit(dueAt);

        var page = centre.get("operator", "/api/v1/worklist?text=" + sourced.number())
                .body();

        var rows = StreamSupport.stream(page.get("items").spliterator(), false).toList();
        assertThat(rows).extracting(it -> it.get("sourceDueAt").asText()).containsOnly(dueAt.toString());
    }

    @Test
    void aLimitOfTheSourceThatCannotBeMeantIsRefused() {
        var far = centre.report("HOTLINE");
        far.put("sourceDueAt", "2999-01-01T00:00:00Z");

        refused(centre.post("operator", "/api/v1/reports", far), 422, "sourceDueAt");
    }

    @Test
    void aSecondReportAtThePlaceIsSuggestedForMergingByTheTermsOfItsItem() {
        terms(50, 24, 183);
        var first = cover(112.17611);
        // About 27 metres, and about 90 metres, to the east.
        var near = cover(112.17641).answer("register-report", "accept");
        var far = cover(112.17712).answer("register-report", "accept");

        assertThat(suggested(near)).isEqualTo(first.number());
        assertThat(near.flags()).doesNotContain("RECURRING");
        assertThat(suggested(far)).isNotEqualTo(first.number());
    }

    private String suggested(CaseOnItsWay of) {
        var acts = centre.get("shift-leader", "/api/v1/cases/" + of.number() + "/acts")
                .body();
        for (var act : acts) {
            if (!act.get("id").asText().equals("merge")) continue;
            for (var field : act.get("fields"))
                if (field.get("name").asText().equals("mainCaseNumber"))
                    return field.path("suggested").asText();
        }
        throw new AssertionError(of + " cannot be merged: " + acts);
    }

    @Test
    void whatComesBackAfterItsClosingIsMarkedAsRecurring() {
        terms(50, 24, 183);
        var first = cover(112.17201).upToTheEnd().standsAt(7, "CLOSED");
        clock.goTo(clock.instant().plus(Duration.ofDays(40)));

        var again = cover(112.17201).upTo("approve-filing");
        assertThat(again.flags()).contains("RECURRING");
        assertThat(again.logged()).isNotEmpty();
        assertThat(String.join(" ", notes(again))).contains("与已结案卷" + first.number() + "同类同地");

        clock.goTo(clock.instant().plus(Duration.ofDays(200)));
        terms(50, 24, 30);
        assertThat(cover(112.17201).upTo("approve-filing").flags()).doesNotContain("RECURRING");
    }

    private static List<String> notes(CaseOnItsWay of) {
        return StreamSupport.stream(of.told("log").spliterator(), false)
                .map(it -> it.get("note").asText())
                .toList();
    }

    @Test
    void whoeverReportedTheSameMatterHearsOfTheEndOfTheMainCase() {
        var main = cover(112.17311, "reporterPhone", "13800000001");
        var joined = cover(112.17311, "reporterPhone", "13800000002")
                .act("operator", "merge", "mainCaseNumber", main.number());
        var sameCaller = cover(112.17311, "reporterPhone", "13800000001")
                .act("operator", "merge", "mainCaseNumber", main.number());

        main.upToTheEnd();

        assertThat(toldOfTheEnd(joined)).isOne();
        assertThat(toldOfTheEnd(main)).isOne();
        assertThat(toldOfTheEnd(sameCaller)).isZero();
    }

    private int toldOfTheEnd(CaseOnItsWay of) {
        return new JdbcTemplate(database)
                .queryForObject(
                        "select count(*) from notification.outbox where case_number = ? and text like '%处理完毕%'",
                        Integer.class, of.number());
    }

    @Test
    void aCaseTakenOutOfAnotherGoesOnWithTheClockThatItHad() {
        var main = reported("operator", "HOTLINE");
        var joined = inHand();
        var dueBefore = Instant.parse(joined.deadline("HANDLING").get("dueAt").asText());
        joined.act("operator", "merge", "mainCaseNumber", main.number()).standsAt(4, "MERGED");
        assertThat(joined.deadline("HANDLING").get("endedAt").isNull()).isFalse();

        joined.act("operator", "unmerge", "note", "并非同一处").standsAt(2, "FILING", "draw-up-file");
        assertThat(joined.deadline("HANDLING").get("light").asText()).isEqualTo("PAUSED");
        joined.upTo("decompose-task")
                .answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of())
                .answer("dispatch-task", "dispatch");

        var again = joined.deadline("HANDLING");
        assertThat(again.get("round").asInt()).isEqualTo(1);
        assertThat(Instant.parse(again.get("dueAt").asText()))
                .isBetween(dueBefore, dueBefore.plus(Duration.ofMinutes(10)));
    }
}
