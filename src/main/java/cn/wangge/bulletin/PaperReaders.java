package cn.wangge.bulletin;

import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.PersonSummary;
import cn.wangge.organization.Post;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who here gets a paper once it is issued: whom it is about, and who is on its list. */
@Component
class PaperReaders {

    private final UnitLeaders leaders;
    private final IssueSearch search;
    private final PaperSight sight;
    private final People people;

    PaperReaders(UnitLeaders leaders, IssueSearch search, PaperSight sight, People people) {
        this.leaders = leaders;
        this.search = search;
        this.sight = sight;
        this.people = people;
    }

    /** Each once, though named twice; not who has left, nor who may not read that very paper. */
    Set<PersonId> of(IssueRecord issue, List<Recipient> listed) {
        return Stream.concat(concerned(Topic.of(issue)), listed.stream().flatMap(this::named))
                .distinct()
                .filter(person -> people.actor(person)
                        .flatMap(actor -> search.find(issue.getId(), sight.of(actor)))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<PersonId> concerned(Topic topic) {
        return switch (topic.paper().reach()) {
            case UNIT -> leaders.of(new UnitId(topic.subject())).stream();
            case AREA -> operators(new GridCode(topic.subject())).stream();
            case PERSON -> Stream.of(SubjectNames.person(topic.subject()));
            case STAFF, LEADING -> Stream.empty();
        };
    }

    private Stream<PersonId> named(Recipient recipient) {
        if (recipient.unit() != null) return leaders.of(recipient.unit()).stream();
        return Stream.ofNullable(recipient.person());
    }

    /** Those appointed for the township, else those appointed for all around it. */
    private List<PersonId> operators(GridCode township) {
        var all = people.holding(Post.TOWNSHIP_OPERATOR, township, null).stream()
                .map(PersonSummary::id)
                .toList();
        var own = all.stream()
                .filter(person -> people.actor(person).stream().anyMatch(actor -> sitsIn(township, actor)))
                .toList();
        return own.isEmpty() ? all : own;
    }

    private static boolean sitsIn(GridCode township, Actor actor) {
        return actor.appointments().stream()
                .anyMatch(held -> held.post() == Post.TOWNSHIP_OPERATOR && Objects.equals(held.area(), township));
    }
}
