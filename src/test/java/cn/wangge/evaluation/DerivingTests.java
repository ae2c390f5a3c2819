package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.Channel;
import cn.wangge.casefile.Status;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.evaluation.CaseStory.Asked;
import cn.wangge.evaluation.CaseStory.Facts;
import cn.wangge.evaluation.CaseStory.Objected;
import cn.wangge.evaluation.CaseStory.Ran;
import cn.wangge.evaluation.CaseStory.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories told by hand, of a case dispatched to U1 on the 2nd of March 2026, and what they count for. */
class DerivingTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private final List<Said> said = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Ran> ran = new ArrayList<>();
    private Status status = Status.HANDLING;
    private boolean exempted;
    private @Nullable UUID splitFrom;
    private @Nullable Instant closedAt;

    DerivingTests() {
        say("decomposed", "confirmUnits", "chief", 2);
        say("dispatched", "dispatch", "seat", 2);
    }

    @Test
    void whatIsDoneBeforeItsLimitCountsOnTheDayItWasDone() {
        ran.add(limit(DeadlineKind.HANDLING, 10, null, null));
        say("signed-off", "approve", "head", 5);

        assertThat(of(Measure.HANDLING)).singleElement().satisfies(e -> {
            assertThat(e.onDay()).isEqualTo(day(5));
            assertThat(e.inTime()).isTrue();
            assertThat(e.unit()).isEqualTo("U1");
        });
    }

    @Test
    void whatIsDoneAfterItsLimitCountsOnTheDayOfTheLimit() {
        ran.add(limit(DeadlineKind.HANDLING, 10, 10, null));
        say("signed-off", "approve", "head", 14);

        assertThat(of(Measure.HANDLING)).singleElement().satisfies(e -> {
            assertThat(e.onDay()).isEqualTo(day(10));
            assertThat(e.settledOn()).isEqualTo(day(14));
            assertThat(e.inTime()).isFalse();
        });
    }

    @Test
    void whatIsNeitherDoneNorDueCountsNowhere() {
        ran.add(limit(DeadlineKind.HANDLING, 10, null, null));

        assertThat(of(Measure.HANDLING)).isEmpty();
        assertThat(of(Measure.CLOSING)).isEmpty();
    }

    @Test
    void aSuspendedCaseIsNotDueAndItsSuspensionIsShown() {
        ran.add(new Ran(DeadlineKind.HANDLING, 1, at(2), null, null, null, null));
        asked.add(new Asked("SUSPENSION", 1, "GRANTED", "U1", at(3), at(4)));
        asked.add(new Asked("EXTENSION", 1, "REFUSED", "U1", at(3), at(4)));

        assertThat(of(Measure.HANDLING)).isEmpty();
        assertThat(of(Measure.SUSPENSION)).hasSize(1);
        assertThat(of(Measure.EXTENSION)).isEmpty();
    }

    @Test
    void anUpheldAppealTakesLatenessOutOnceAndShowsIt() {
        exempted = true;
        status = Status.CLOSED;
        closedAt = at(16);
        ran.add(limit(DeadlineKind.HANDLING, 10, 10, null));
        say("signed-off", "approve", "head", 14);
        say("approved-closing", "approve", "chief", 16);

        assertThat(of(Measure.HANDLING)).isEmpty();
        assertThat(of(Measure.CLOSING)).isEmpty();
        assertThat(of(Measure.EXCLUDED_EXEMPTED)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"VOID,EXCLUDED_VOID", "MERGED,EXCLUDED_MERGED"})
    void aVoidOrMergedCaseIsHeldAgainstNobodyAndShown(Status ended, Measure shown) {
        status = ended;
        closedAt = null;
        ran.add(limit(DeadlineKind.HANDLING, 10, 10, null));
        ran.add(limit(DeadlineKind.FEEDBACK, 10, 10, null));

        assertThat(of(shown)).hasSize(1);
        for (var measure : List.of(
                Measure.FILED, Measure.HANDLING, Measure.CLOSING, Measure.DISPATCH, Measure.SIGN_OFF, Measure.VALID)) {
            assertThat(of(measure)).as(measure.name()).isEmpty();
        }
    }

    @Test
    void whatWasObjectedToWithSuccessIsShownInsteadOfCounted() {
        ran.add(limit(DeadlineKind.HANDLING, 10, 10, null));

        assertThat(Deriving.entries(story(Set.of(new Objected(Measure.HANDLING, "U1")))))
                .extracting(Entry::measure)
                .contains(Measure.EXCLUDED_OBJECTION, Measure.CLOSING)
                .doesNotContain(Measure.HANDLING);
    }

    @Test
    void whatWaitsForALeaderBearsTheNameOfWhoTookItOrNone() {
        ran.add(limit(DeadlineKind.FEEDBACK, 10, 10, null));
        ran.add(new Ran(DeadlineKind.FEEDBACK, 2, at(2), null, at(11), at(11), "deputy"));

        assertThat(of(Measure.SIGN_OFF)).extracting(Entry::person).containsExactlyInAnyOrder(null, "deputy");
        assertThat(of(Measure.SIGN_OFF)).allMatch(e -> "U1".equals(e.unit()) && !e.inTime() && e.settledOn() == null);
    }

    @Test
    void aSecondReturnIsASignAndAPartOfAnotherCaseIsNoReport() {
        say("signed", "return", "clerk", 3);
        say("dispatched", "dispatch", "seat", 4);
        say("signed", "return", "clerk", 5);
        splitFrom = UUID.randomUUID();
        asked.add(new Asked("REOPENING", 1, "GRANTED", null, at(20), at(21)));

        assertThat(of(Measure.RETURN)).hasSize(2);
        assertThat(of(Measure.RETURNED_AGAIN)).hasSize(1);
        assertThat(of(Measure.SPLIT)).hasSize(1);
        assertThat(of(Measure.REOPENED)).hasSize(1);
        assertThat(of(Measure.REPORTED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "submit, SATISFIED, 1, 1, 1",
        "submit, FAIRLY, 1, 1, 1",
        "submit, UNSATISFIED, 1, 0, 1",
        "reopen, UNSATISFIED, 1, 0, 0",
        "notReached, SATISFIED, 0, 0, 0"
    })
    void theThreeRatesCountWhoWasReachedContentAndHelped(
            String decision, String satisfaction, int reached, int content, int solved) {
        said.add(new Said("surveyed", decision, "seat", at(20), null, satisfaction));

        assertThat(of(Measure.SURVEY)).hasSize(1);
        assertThat(of(Measure.SURVEY_REACHED)).hasSize(reached);
        assertThat(of(Measure.SATISFIED)).hasSize(content);
        assertThat(of(Measure.SOLVED)).hasSize(solved);
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n - 1L);
    }

    private static Instant at(int n) {
        return day(n).atTime(10, 0).atZone(Entries.ZONE).toInstant();
    }

    private static Ran limit(DeadlineKind kind, int due, @Nullable Integer fired, @Nullable Integer ended) {
        return new Ran(
                kind, 1, at(2), ended == null ? null : at(ended), at(due), fired == null ? null : at(fired), null);
    }

    private void say(String part, String decision, String who, int on) {
        said.add(new Said(part, decision, who, at(on), "decomposed".equals(part) ? "U1" : null, null));
    }

    private List<Entry> of(Measure measure) {
        return Deriving.entries(story(Set.of())).stream()
                .filter(e -> e.measure() == measure)
                .toList();
    }

    private CaseStory story(Set<Objected> objected) {
        var ended = status.isEnd() ? at(18) : null;
        var facts = new Facts(
                UUID.randomUUID(),
                "1",
                "",
                Channel.HOTLINE,
                null,
                "140728100",
                "U1",
                status,
                "seat",
                null,
                exempted,
                splitFrom,
                at(1),
                at(2),
                closedAt,
                ended,
                1);
        return new CaseStory(facts, said, asked, ran, objected);
    }
}
