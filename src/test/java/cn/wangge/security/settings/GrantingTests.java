package cn.wangge.security.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.testing.WanggeTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of S9: one proposes, another confirms, nobody touches his own, some posts stay apart. */
@WanggeTest
class GrantingTests {

    @Autowired
    private Granting granting;

    @Autowired
    private Proposals proposals;

    @Autowired
    private KeepingPerson keeping;

    @Autowired
    private TakingOver takingOver;

    @Autowired
    private PersonForms forms;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private Actor one;
    private Actor other;
    private String login;

    @BeforeEach
    void somebodyNew() {
        one = people.actor(new PersonId("admin")).orElseThrow();
        other = people.actor(new PersonId("admin-2")).orElseThrow();
        login = "n" + UUID.randomUUID().toString().substring(0, 8);
        takingOver.take(TableKind.PEOPLE, Forms.sheet(TableKind.PEOPLE, Map.of("login", login, "name", "新来")), one);
    }

    @Test
    void whatOneProposedHoldsAfterTheOtherHasConfirmedIt() {
        var id = proposed(Post.OPERATOR);
        assertThat(posts()).isEmpty();

        assertThat(refusal(() -> granting.confirm(one, id))).isEqualTo("settings.refusal.own-proposal");
        assertThat(posts()).isEmpty();
        granting.confirm(other, id);

        assertThat(posts()).containsExactly(Post.OPERATOR);
        assertThat(refusal(() -> granting.confirm(other, id))).isEqualTo("settings.refusal.decided");
    }

    @Test
    void aRefusedProposalChangesNothingAndCannotBeConfirmedLater() {
        var id = proposed(Post.SHIFT_LEADER);
        granting.refuse(other, id);

        assertThat(refusal(() -> granting.confirm(other, id))).isEqualTo("settings.refusal.decided");
        assertThat(posts()).isEmpty();
    }

    @Test
    void nobodyProposesOrConfirmsHisOwnPosts() {
        var own = Change.grant("admin", new Appointment(Post.OPERATOR, null, null), today(), null);
        assertThat(refusal(() -> granting.propose(one, List.of(own)))).isEqualTo("settings.refusal.own-posts");

        var others = Change.grant("admin-2", new Appointment(Post.OPERATOR, null, null), today(), null);
        granting.propose(one, List.of(others));
        var id = waiting("admin-2");
        assertThat(refusal(() -> granting.confirm(other, id))).isEqualTo("settings.refusal.concerns-you");
        granting.refuse(one, id);
    }

    @Test
    void whoAuditsDoesNotAdministerAlsoIfBothWereProposedApart() {
        var first = proposed(Post.AUDITOR);
        var second = proposed(Post.ADMIN);
        granting.confirm(other, first);

        assertThat(refusal(() -> granting.confirm(other, second))).isEqualTo("settings.refusal.posts-clash");
        assertThat(posts()).containsExactly(Post.AUDITOR);
        granting.refuse(one, second);
    }

    @Test
    void aPostThatEndsCanBeGrantedAgainOnTheSameDay() {
        granting.confirm(other, proposed(Post.OPERATOR));
        keeping.end(new PersonId(login), new Appointment(Post.OPERATOR, null, null), one);
        granting.confirm(other, waiting(login));
        assertThat(posts()).isEmpty();

        granting.confirm(other, proposed(Post.OPERATOR));

        assertThat(posts()).containsExactly(Post.OPERATOR);
    }

    @Test
    void whoIsClosedOutActsNoMoreAndComesBackByTwo() {
        granting.confirm(other, proposed(Post.OPERATOR));
        keeping.close(forms.require(login), one);
        assertThat(people.actor(new PersonId(login))).isEmpty();

        keeping.readmit(forms.require(login), one);
        assertThat(people.actor(new PersonId(login))).isEmpty();
        granting.confirm(other, waiting(login));

        assertThat(posts()).containsExactly(Post.OPERATOR);
    }

    @Test
    void theSameChangeIsNotProposedTwice() {
        var change = List.of(Change.grant(login, new Appointment(Post.OPERATOR, null, null), today(), null));
        assertThat(granting.propose(one, change).proposed()).isEqualTo(1);
        assertThat(granting.propose(one, change).proposed()).isZero();
        granting.refuse(one, waiting(login));
    }

    private UUID proposed(Post post) {
        granting.propose(one, List.of(Change.grant(login, new Appointment(post, null, null), today(), null)));
        return waiting(login);
    }

    /** The latest proposal about that person. */
    private UUID waiting(String person) {
        return proposals.open().stream()
                .filter(open -> open.changes().stream().anyMatch(c -> c.person().equals(person)))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
    }

    private List<Post> posts() {
        return people.actor(new PersonId(login)).orElseThrow().appointments().stream()
                .map(Appointment::post)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        var refusal = catchThrowableOfType(Refusal.class, deed);
        assertThat(refusal).isNotNull();
        return refusal.problems().get(0).messageKey();
    }
}
