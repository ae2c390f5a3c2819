package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the catalogue says of the item at hand: when to file, when to close, what to do. */
@Component
class ConditionViews {

    private static final String CATEGORY = "categoryCode";
    private static final String CONDITION = "conditionId";

    private final Catalog catalog;

    ConditionViews(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The item typed into the open form, else that of the case. */
    @Nullable
    String category(CaseFacts known, Typed typed) {
        return typed(typed, CATEGORY)
                .filter(code -> catalog.find(code).isPresent())
                .orElse(known.categoryCode());
    }

    @Nullable
    String name(@Nullable String category) {
        return category == null ? null : catalog.find(category).map(Item::name).orElse(null);
    }

    /** Before filing all of the item; afterwards the one that was settled upon. */
    List<ItemView.ConditionView> of(CaseFacts known, @Nullable String category, Typed typed) {
        if (category == null) return List.of();
        var same = category.equals(known.categoryCode());
        var chosen = typed(typed, CONDITION).orElse(same ? known.conditionId() : null);
        return catalog.conditions(category).stream()
                .filter(c -> known.filedAt() == null || chosen == null || c.id().equals(chosen))
                .map(c -> new ItemView.ConditionView(c.id(), c.filing(), c.closing(), c.id().equals(chosen)))
                .toList();
    }

    List<String> plan(@Nullable String category) {
        if (category == null) return List.of();
        return catalog.find(category).stream()
                .flatMap(item -> List.of(item.contingencyPlan().split("[；;。]\\s*")).stream())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Optional<String> typed(Typed typed, String field) {
        var decision = typed.decision();
        return decision == null
                ? Optional.empty()
                : typed.values(decision, field).stream().findFirst();
    }
}
