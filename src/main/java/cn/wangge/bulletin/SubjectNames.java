package cn.wangge.bulletin;

import cn.wangge.evaluation.Evaluation;
import cn.wangge.evaluation.Period;
import cn.wangge.evaluation.Standing;
import cn.wangge.evaluation.SubjectKind;
import cn.wangge.grid.GridInfo;
import cn.wangge.grid.Grids;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.organization.Units;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whom papers are about: units, townships, people in their posts. */
@Component
class SubjectNames {

    /** Posts that are scored; the evaluation names a person in one of them by both, with a colon between. */
    static final List<Post> POSTS = List.of(Post.INSPECTOR, Post.GRID_LEADER, Post.OPERATOR, Post.SHIFT_LEADER);

    private final Evaluation evaluation;
    private final Units units;
    private final Grids grids;
    private final People people;
    private final BulletinWords words;

    SubjectNames(Evaluation evaluation, Units units, Grids grids, People people, BulletinWords words) {
        this.evaluation = evaluation;
        this.units = units;
        this.grids = grids;
        this.people = people;
        this.words = words;
    }

    /** One to choose. */
    record Subject(String code, String name) {}

    /** All of today, in the order of their lists; none for papers about the county. */
    List<Subject> all(PaperKind paper) {
        return codes(paper).map(code -> new Subject(code, name(paper, code))).toList();
    }

    Stream<String> codes(PaperKind paper) {
        return switch (paper.reach()) {
            case UNIT -> units.responsible().stream().map(unit -> unit.id().value());
            case AREA -> townships().stream().map(grid -> grid.code().value());
            case PERSON ->
                POSTS.stream()
                        .flatMap(post -> people.holding(post).stream()
                                .map(person -> post + ":" + person.id().value()));
            case STAFF, LEADING -> Stream.empty();
        };
    }

    /** Those with any figure in the period. */
    Stream<String> counted(PaperKind paper, Period period) {
        var kind = switch (paper.reach()) {
            case UNIT -> SubjectKind.UNIT;
            case AREA -> SubjectKind.TOWNSHIP;
            case PERSON -> SubjectKind.POST;
            case STAFF, LEADING -> null;
        };
        if (kind == null) return Stream.empty();
        return evaluation.standing(kind, period).rows().stream()
                // Of people none is listed but those counted, by whatever measure of their posts.
                .filter(row -> kind == SubjectKind.POST || !row.counters().isEmpty())
                .map(Standing.Row::code);
    }

    private List<GridInfo> townships() {
        var county = grids.search("", 1).get(0);
        return grids.children(county.code());
    }

    /** @throws Refusal INVALID for what papers of this kind are not about */
    void require(Topic topic) {
        var subject = topic.subject();
        var known = topic.paper().hasSubject() ? codes(topic.paper()).anyMatch(subject::equals) : subject.isEmpty();
        if (!known) throw Refusal.invalid("subject", "bulletin.refusal.subject");
    }

    String name(PaperKind paper, String subject) {
        return name(LocaleContextHolder.getLocale(), paper, subject);
    }

    String nameOnPaper(PaperKind paper, String subject) {
        return name(Locale.SIMPLIFIED_CHINESE, paper, subject);
    }

    private String name(Locale locale, PaperKind paper, String subject) {
        return switch (paper.reach()) {
            case UNIT -> units.name(new UnitId(subject));
            case AREA -> grids.find(new GridCode(subject)).map(GridInfo::name).orElse(subject);
            case PERSON -> words.text(locale, "bulletin.person", people.name(person(subject)), post(locale, subject));
            case STAFF, LEADING -> "";
        };
    }

    private String post(Locale locale, String subject) {
        return words.text(locale, "organization.post." + subject.substring(0, subject.indexOf(':')));
    }

    static PersonId person(String subject) {
        return new PersonId(subject.substring(subject.indexOf(':') + 1));
    }

    /** As a list shows it: kind, subject, period. */
    String title(Topic topic) {
        var period = words.shortPeriod(topic.period());
        if (topic.paper() == PaperKind.BULLETIN) {
            var kind = words.text("bulletin.paper.kind." + topic.period().kind());
            return words.text("bulletin.title", kind, period);
        }
        var kind = words.text("bulletin.paper." + topic.paper());
        if (!topic.paper().hasSubject()) return words.text("bulletin.title", kind, period);
        return words.text("bulletin.title.subject", kind, name(topic.paper(), topic.subject()), period);
    }
}
