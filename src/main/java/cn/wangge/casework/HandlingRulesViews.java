package cn.wangge.casework;

import cn.wangge.casefile.Likeness;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Units;
import cn.wangge.security.Policy;
import cn.wangge.shared.GridCode;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the rules together. */
@Component
class HandlingRulesViews {

    private static final int SUGGESTIONS = 50;

    private final Likeness likeness;
    private final Sampling sampling;
    private final DeskSettlements settlements;
    private final Rulings rulings;
    private final Catalog catalog;
    private final Grids grids;
    private final Units units;
    private final Policy policy;
    private final Labels labels;
    private final Clock clock;

    HandlingRulesViews(
            Likeness likeness,
            Sampling sampling,
            DeskSettlements settlements,
            Rulings rulings,
            Catalog catalog,
            Grids grids,
            Units units,
            Policy policy,
            Labels labels,
            Clock clock) {
        this.likeness = likeness;
        this.sampling = sampling;
        this.settlements = settlements;
        this.rulings = rulings;
        this.catalog = catalog;
        this.grids = grids;
        this.units = units;
        this.policy = policy;
        this.labels = labels;
        this.clock = clock;
    }

    HandlingRulesView view(Actor actor) {
        var month = LocalDate.ofInstant(clock.instant(), ShownTime.ZONE).withDayOfMonth(1);
        var settled = settlements.since(month.atStartOfDay(ShownTime.ZONE).toInstant());
        return new HandlingRulesView(
                policy.allows("A71", actor),
                likeness.all().stream().map(this::terms).toList(),
                sampling.rule().share(),
                settled.registered(),
                settled.checked(),
                policy.allows("A13", actor) ? "/cases?status=REGISTERED" : null,
                rulings.suggestions(SUGGESTIONS).stream().map(this::suggestion).toList());
    }

    private HandlingRulesView.Terms terms(Likeness.Terms terms) {
        var code = terms.categoryCode();
        var item = code.isEmpty() ? labels.text("casework.rules.everyItem") : item(code);
        return new HandlingRulesView.Terms(code, item, terms.metres(), terms.hours(), terms.recurrenceDays());
    }

    private HandlingRulesView.Suggestion suggestion(Rulings.Suggestion suggestion) {
        var place = grids.find(new GridCode(suggestion.township()))
                .map(cn.wangge.grid.GridInfo::name)
                .orElse(suggestion.township());
        return new HandlingRulesView.Suggestion(
                labels.text(
                        "casework.rules.suggestion",
                        item(suggestion.categoryCode()),
                        place,
                        units.name(suggestion.to())),
                units.name(suggestion.from()),
                suggestion.times(),
                ShownTime.near(suggestion.latest(), clock.instant()),
                suggestion.grounds());
    }

    private String item(@Nullable String code) {
        if (code == null) return labels.text("casework.noCategory");
        return catalog.find(code).map(Item::name).orElse(code);
    }
}
