package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.Neighbours;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which cases belong to a case: joined ones, what may be the same matter, the same item in the same grid, and
 * what came back after it had ended. Only what the reader may see; each case once, by its nearest relation.
 */
@Component
class RelatedViews {

    private static final Duration SAME_GRID = Duration.ofDays(30);
    private static final int MOST = 10;

    private final CaseReading cases;
    private final Neighbours neighbours;
    private final SimilarCases similar;
    private final CaseAccess access;
    private final Labels labels;
    private final Clock clock;

    RelatedViews(
            CaseReading cases,
            Neighbours neighbours,
            SimilarCases similar,
            CaseAccess access,
            Labels labels,
            Clock clock) {
        this.cases = cases;
        this.neighbours = neighbours;
        this.similar = similar;
        this.access = access;
        this.labels = labels;
        this.clock = clock;
    }

    List<RelatedView> of(CaseFacts known, Actor reader) {
        return relations(known).entrySet().stream()
                .filter(found -> access.sees(found.getKey(), reader))
                .map(found -> view(found.getKey(), found.getValue()))
                .toList();
    }

    /** The relation of each related case by its number. */
    Map<String, String> words(CaseFacts known) {
        var words = new LinkedHashMap<String, String>();
        relations(known).forEach((other, relation) -> words.put(other.number(), relation));
        return words;
    }

    private Map<CaseFacts, String> relations(CaseFacts known) {
        var found = new LinkedHashMap<String, Map.Entry<CaseFacts, String>>();
        Optional.ofNullable(known.mainCase()).flatMap(cases::byId).ifPresent(main -> add(found, main, "main"));
        cases.joinedTo(known.id()).forEach(line -> byId(line).ifPresent(other -> add(found, other, "joined")));
        var alike = similar.alike(known);
        alike.open().forEach(other -> add(found, other, "similar"));
        alike.closed().forEach(other -> add(found, other, "recurring"));
        neighbours.inGrid(known, SAME_GRID, MOST).forEach(other -> add(found, other, "grid"));
        var relations = new LinkedHashMap<CaseFacts, String>();
        found.values().forEach(entry -> relations.put(entry.getKey(), entry.getValue()));
        return relations;
    }

    private Optional<CaseFacts> byId(CaseReading.CaseLine line) {
        return cases.byId(new CaseId(line.id()));
    }

    private static void add(Map<String, Map.Entry<CaseFacts, String>> found, CaseFacts other, String relation) {
        found.putIfAbsent(other.number(), Map.entry(other, relation));
    }

    private RelatedView view(CaseFacts other, String relation) {
        return new RelatedView(
                other.number(),
                labels.text("casework.related." + relation),
                other.title(),
                labels.status(other.status(), other.step()),
                ShownTime.near(other.reportedAt(), clock.instant()),
                "/cases/" + other.number());
    }
}
