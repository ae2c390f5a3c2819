package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.ISSUE;

import cn.wangge.bulletin.Archive.State;
import cn.wangge.bulletin.PaperKind.Reach;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.security.Mark;
import cn.wangge.security.Policy;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Which papers a person sees. Those of one unit, township or person name single cases, so they are for whom
 * they are about and for those who lead; what is not issued yet is for those who draw papers up.
 */
@Component
class PaperSight {

    private static final String READ = "A39";
    private static final String PERSONS = "A88";
    private static final Set<Post> OF_UNITS = Set.of(Post.UNIT_HANDLER, Post.UNIT_LEADER);

    private final Policy policy;
    private final People people;

    PaperSight(Policy policy, People people) {
        this.policy = policy;
        this.people = people;
    }

    Condition of(Actor actor) {
        var issued = ISSUE.STATE.in(State.RELEASED.name(), State.PUBLISHED.name());
        var reaches = Arrays.stream(Reach.values())
                .map(reach -> ISSUE.PAPER.in(papers(reach)).and(subject(reach, actor)))
                .toList();
        var inReach = DSL.or(reaches);
        return policy.allows(Bulletins.MAKE, actor) ? inReach : inReach.and(issued);
    }

    /** Whether there can be any paper of the kind for the actor. */
    boolean mayRead(PaperKind paper, Actor actor) {
        var leads = policy.mark(READ, actor) == Mark.ALL;
        return switch (paper.reach()) {
            case STAFF, PERSON -> true;
            case UNIT ->
                leads || actor.appointments().stream().anyMatch(appointment -> OF_UNITS.contains(appointment.post()));
            case AREA -> leads || everywhere(actor) || areas(actor).findAny().isPresent();
            case LEADING -> leads;
        };
    }

    /** Whether somebody who draws papers up may draw up this kind. */
    boolean mayMake(PaperKind paper, Actor actor) {
        return policy.allows(Bulletins.MAKE, actor)
                && (paper.reach() != Reach.PERSON || policy.mark(PERSONS, actor) == Mark.ALL);
    }

    private static List<String> papers(Reach reach) {
        return Arrays.stream(PaperKind.values())
                .filter(paper -> paper.reach() == reach)
                .map(Enum::name)
                .toList();
    }

    private Condition subject(Reach reach, Actor actor) {
        if (reach == Reach.STAFF) return DSL.trueCondition();
        if (reach == Reach.PERSON) return persons(actor);
        if (policy.mark(READ, actor) == Mark.ALL) return DSL.trueCondition();
        return switch (reach) {
            case UNIT -> units(actor);
            case AREA ->
                everywhere(actor)
                        ? DSL.trueCondition()
                        : DSL.or(areas(actor).map(PaperSight::area).toList());
            default -> DSL.falseCondition();
        };
    }

    private static Condition units(Actor actor) {
        var held = actor.appointments().stream()
                .filter(appointment -> OF_UNITS.contains(appointment.post()))
                .toList();
        if (held.stream().anyMatch(appointment -> appointment.unit() == null)) return DSL.trueCondition();
        return ISSUE.SUBJECT.in(held.stream()
                .map(appointment -> Objects.requireNonNull(appointment.unit()).value())
                .toList());
    }

    /** Whose township is not named works for all of them. */
    private static boolean everywhere(Actor actor) {
        return actor.appointments().stream()
                .anyMatch(appointment -> appointment.post() == Post.TOWNSHIP_OPERATOR && appointment.area() == null);
    }

    private static Stream<GridCode> areas(Actor actor) {
        return actor.appointments().stream()
                .filter(appointment -> !OF_UNITS.contains(appointment.post()))
                .flatMap(appointment -> Stream.ofNullable(appointment.area()));
    }

    /** The township itself, every township of a county. */
    private static Condition area(GridCode area) {
        return area.level() == 1
                ? ISSUE.SUBJECT.startsWith(area.value())
                : ISSUE.SUBJECT.eq(area.at(2).value());
    }

    private Condition persons(Actor actor) {
        var mark = policy.mark(PERSONS, actor);
        if (mark == Mark.ALL) return DSL.trueCondition();
        var subjects = new HashSet<String>();
        SubjectNames.POSTS.forEach(post -> subjects.add(post + ":" + actor.id().value()));
        if (mark == Mark.OWN) subjects.addAll(ledBy(actor));
        return ISSUE.SUBJECT.in(subjects);
    }

    /** People in scored posts who work for a unit that the actor leads. */
    private Set<String> ledBy(Actor actor) {
        var units = actor.appointments().stream()
                .filter(appointment -> appointment.post() == Post.UNIT_LEADER)
                .flatMap(appointment -> Stream.ofNullable(appointment.unit()))
                .collect(Collectors.toSet());
        if (units.isEmpty()) return Set.of();
        return SubjectNames.POSTS.stream()
                .flatMap(post -> people.holding(post).stream()
                        .filter(person -> people.actor(person.id()).stream()
                                .flatMap(who -> who.appointments().stream())
                                .anyMatch(appointment -> isOf(appointment, post, units)))
                        .map(person -> post + ":" + person.id().value()))
                .collect(Collectors.toSet());
    }

    private static boolean isOf(Appointment appointment, Post post, Set<UnitId> units) {
        return appointment.post() == post && appointment.unit() != null && units.contains(appointment.unit());
    }
}
