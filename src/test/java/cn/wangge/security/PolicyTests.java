package cn.wangge.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix written a second time, post by post, so that no cell of the file changes unnoticed. */
class PolicyTests {

    private final Policy policy = new Policy();

    /** Columns: A01 to A92 as the file has them, one sign each. */
    private static final Map<String, String> MATRIX = Map.ofEntries(
            Map.entry(
                    "GRID_LEADER",
                    "AOO-AOOO--O-OO------------------------O----------------AAOA-------O---------------"),
            Map.entry(
                    "INSPECTOR", "AOO-AOOOOOO-OO------------------------O----------------AAOA-------O---------------"),
            Map.entry("OPERATOR", "A---A-------AAOA-2-O------OO-------OO-A-M--------------AAOA-AA-2AAO---------------"),
            Map.entry(
                    "SHIFT_LEADER",
                    "A---A------OAAO-22A---------2AA--2AAA2A2A--2----2------AAOA-AAA2AAOAAA-2AA----A---"),
            Map.entry(
                    "UNIT_HANDLER",
                    "----A-------OO------OOOO-O------O-----O----------------AAOA-O-----O---O-----------"),
            Map.entry(
                    "UNIT_LEADER",
                    "----A-------OO------OOO-2O------O-----O-M--------------AAOA-O-----O---O-------O---"),
            Map.entry(
                    "VILLAGE_DESK",
                    "A---AOOO----OO------------------------O----------------AAOA-------O---------------"),
            Map.entry(
                    "TOWNSHIP_OPERATOR",
                    "A---A-OO----OOOO-2-OOOO--OOO----O--OO-O-M--------------AAOA--A----O---------------"),
            Map.entry(
                    "CENTRE_DIRECTOR",
                    "A---A-------AA2--------------AA--2A---A2A--------------AAOAAAA--AAOAAA-2AA2A--A-AA"),
            Map.entry("LEADER", "A---A-------MM------------------------A-M--------------AAOAAAA----O---------------"),
            Map.entry(
                    "EFFICIENCY", "----A-------OO2----------------O------A2M--------------AAOA-------O--A---A2A---2--"),
            Map.entry("ANALYST", "----A---------------------------------M--AA------------A-OA-------O-A-------A-----"),
            Map.entry("ADMIN", "----A--------------------------------2------22A22A2----A-OA--AA---O---------AA--AA"),
            Map.entry("AUDITOR", "----A-------MM2-----------------------A-M----------AA--A--A--A--A-O---------------"),
            Map.entry("CITIZEN", "AOOOA--------------------------------------------------A--------------------------"));

    @Test
    void everyCellIsWhatTheMatrixSays() {
        var actions = policy.actions().stream().sorted().toList();
        MATRIX.forEach((column, signs) -> {
            var post = column.equals("CITIZEN") ? null : Post.valueOf(column);
            var read = new StringBuilder();
            for (var action : actions) read.append(policy.mark(action, post).sign());
            assertThat(read.toString()).as(column).isEqualTo(signs);
        });
        assertThat(MATRIX).hasSize(Post.values().length + 1);
    }

    @ParameterizedTest
    @CsvSource({"A54", "A55", "A99", "''"})
    void nobodyMayDoWhatIsClosedOrUnknown(String action) {
        assertThat(everybody()).noneMatch(actor -> policy.allows(action, actor));
    }

    @Test
    void theStrongestOfSeveralPostsCounts() {
        var both = actor(Post.UNIT_HANDLER, Post.OPERATOR);
        assertThat(policy.mark("A14", both)).isEqualTo(Mark.ALL);
        assertThat(policy.mark("A25", both)).isEqualTo(Mark.DENIED);
    }

    @Test
    void thePersonWithoutAPostAndTheSystemMayNothingThroughTheWeb() {
        assertThat(policy.actions()).noneMatch(action -> policy.allows(action, actor()));
        assertThat(policy.actions()).noneMatch(action -> policy.allows(action, Actor.SYSTEM));
    }

    @Test
    void aPersonWhoCallsHimselfCitizenIsNotTheCitizen() {
        var impostor = new Actor(Actor.CITIZEN.id(), "公众", List.of(new Appointment(Post.AUDITOR, null, null)));
        assertThat(policy.allows("A04", impostor)).isFalse();
    }

    private static Stream<Actor> everybody() {
        return Stream.concat(
                Stream.of(Actor.CITIZEN, Actor.SYSTEM), Stream.of(Post.values()).map(PolicyTests::actor));
    }

    private static Actor actor(Post... posts) {
        return new Actor(
                new PersonId("somebody"),
                "某人",
                Stream.of(posts).map(post -> new Appointment(post, null, null)).toList());
    }
}
