package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.Neighbours;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the map of a case needs; other cases only where the reader may see them. */
@Component
class CaseMaps {

    private static final double AROUND = 500;
    private static final Duration WITHIN = Duration.ofDays(30);
    private static final int MOST = 60;

    private final CaseSheets sheets;
    private final Neighbours neighbours;
    private final RelatedViews related;
    private final CaseAccess access;
    private final Grids grids;
    private final Labels labels;

    CaseMaps(
            CaseSheets sheets,
            Neighbours neighbours,
            RelatedViews related,
            CaseAccess access,
            Grids grids,
            Labels labels) {
        this.sheets = sheets;
        this.neighbours = neighbours;
        this.related = related;
        this.access = access;
        this.grids = grids;
        this.labels = labels;
    }

    CaseMap of(String number, Actor reader) {
        var known = sheets.seen(number, reader);
        var relations = related.words(known);
        var dots = neighbours.around(known, AROUND, WITHIN, MOST).stream()
                .filter(other -> access.sees(other, reader))
                .map(other -> dot(other, relations.get(other.number())))
                .toList();
        return new CaseMap(
                known.longitude(),
                known.latitude(),
                known.grid().value(),
                grids.place(known.grid()).fullName(),
                known.grid().at(2).value(),
                known.address(),
                dots);
    }

    private CaseMap.Dot dot(CaseFacts other, @Nullable String relation) {
        return new CaseMap.Dot(
                other.number(),
                other.title(),
                labels.status(other.status(), other.step()),
                relation == null ? "" : labels.text("casework.related." + relation),
                other.status().isEnd(),
                other.longitude(),
                other.latitude(),
                "/cases/" + other.number());
    }
}
