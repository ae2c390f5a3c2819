package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.ScoreBook;
import cn.wangge.casefile.Status;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.deadline.Deadlines;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Units;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a program is told of a case. */
@Component
class CaseSheets {

    private final CaseReading cases;
    private final CaseAccess access;
    private final Reporters reporters;
    private final ItemDesk desk;
    private final Deadlines deadlines;
    private final CaseLogWords logWords;
    private final ScoreBook scores;
    private final Catalog catalog;
    private final Grids grids;
    private final Units units;
    private final Clock clock;

    CaseSheets(
            CaseReading cases,
            CaseAccess access,
            Reporters reporters,
            ItemDesk desk,
            Deadlines deadlines,
            CaseLogWords logWords,
            ScoreBook scores,
            Catalog catalog,
            Grids grids,
            Units units,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.reporters = reporters;
        this.desk = desk;
        this.deadlines = deadlines;
        this.logWords = logWords;
        this.scores = scores;
        this.catalog = catalog;
        this.grids = grids;
        this.units = units;
        this.clock = clock;
    }

    /** The facts of a case that this person may see. */
    CaseFacts seen(String number, Actor actor) {
        var facts = cases.byNumber(number).orElseThrow(() -> Refusal.unknown("casefile.refusal.unknown"));
        access.refuseStrangers(facts, actor);
        return facts;
    }

    CaseSheet sheet(String number, Actor actor) {
        var facts = seen(number, actor);
        var id = facts.id();
        var category = facts.categoryCode();
        return new CaseSheet(
                facts.number(),
                facts.title(),
                facts.status().name(),
                facts.step(),
                facts.flags().stream().map(Enum::name).toList(),
                facts.description(),
                facts.channel().name(),
                category,
                category == null ? null : catalog.find(category).map(Item::name).orElse(null),
                facts.grid().value(),
                grids.place(facts.grid()).fullName(),
                facts.address(),
                facts.longitude(),
                facts.latitude(),
                facts.responsibleUnit() == null ? null : units.name(facts.responsibleUnit()),
                facts.assistingUnits().stream().map(units::name).toList(),
                reporters.maskedName(facts),
                reporters.maskedPhone(facts),
                facts.sourceNumber(),
                facts.sourceDueAt(),
                facts.reportedAt(),
                facts.closedAt(),
                mainNumber(facts.mainCase()),
                deadlines(id),
                log(id),
                decisions(id),
                photos(id),
                desk.openItems(id),
                facts.status() == Status.CLOSED ? scores.of(facts) : null);
    }

    private @Nullable String mainNumber(@Nullable CaseId main) {
        return main == null ? null : cases.byId(main).map(CaseFacts::number).orElse(null);
    }

    private List<CaseSheet.Deadline> deadlines(CaseId id) {
        return deadlines.ofCase(id, clock.instant()).stream()
                .map(d -> new CaseSheet.Deadline(
                        d.kind().name(),
                        d.round(),
                        d.clock().name(),
                        d.amount(),
                        d.startedAt(),
                        d.dueAt(),
                        d.firedAt(),
                        d.endedAt(),
                        d.light().name(),
                        d.warnings()))
                .toList();
    }

    private List<CaseSheet.Entry> log(CaseId id) {
        return cases.log(id).stream()
                .map(e -> new CaseSheet.Entry(
                        e.sequence(), e.at(), e.step(), logWords.action(e), e.actorName(), e.note(), e.hash()))
                .toList();
    }

    private List<CaseSheet.Reason> decisions(CaseId id) {
        return cases.decisions(id).stream()
                .map(d -> new CaseSheet.Reason(d.decision(), d.ruleId(), d.reason()))
                .toList();
    }

    private List<CaseSheet.Photo> photos(CaseId id) {
        return cases.photos(id).stream()
                .map(p -> new CaseSheet.Photo(p.id().toString(), p.kind().name()))
                .toList();
    }
}
