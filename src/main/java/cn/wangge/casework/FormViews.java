package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casework.ItemSheet.OfferedDecision;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Condition;
import cn.wangge.catalog.Item;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of an item as the page asks them: what was typed stays, else what is suggested. */
@Component
class FormViews {

    private static final String CATEGORY = "categoryCode";
    private static final String CONDITION = "conditionId";

    private final Catalog catalog;
    private final People people;

    FormViews(Catalog catalog, People people) {
        this.catalog = catalog;
        this.people = people;
    }

    /**
     * @param problems sentences by field, of the decision taken
     */
    List<DecisionView> decisions(
            List<OfferedDecision> offered, CaseFacts facts, Typed typed, Map<String, String> problems) {
        return offered.stream()
                .map(d -> new DecisionView(
                        d.id(),
                        d.label(),
                        null,
                        d.fields().stream()
                                .map(f -> field(
                                        f,
                                        values(f, d.id(), facts, typed),
                                        category(d, facts, typed),
                                        d.id().equals(typed.decision()) ? problems.get(f.name()) : null))
                                .toList()))
                .toList();
    }

    private static List<String> values(FormField field, String decision, CaseFacts facts, Typed typed) {
        if (typed.filled(decision)) return typed.values(decision, field.name());
        // For a case without an item any would be a guess, which a person should not just wave through.
        var guessed = facts.categoryCode() == null
                && (field.name().equals(CATEGORY) || field.name().equals(CONDITION));
        return guessed ? List.of() : strings(field.suggested());
    }

    static List<String> strings(@Nullable Object value) {
        if (value == null) return List.of();
        return value instanceof Collection<?> many
                ? many.stream().map(Objects::toString).toList()
                : List.of(value.toString());
    }

    /** The item that the form speaks of: the one typed into it, else that of the case. */
    private static @Nullable String category(OfferedDecision decision, CaseFacts facts, Typed typed) {
        var asks = decision.fields().stream().anyMatch(f -> f.name().equals(CATEGORY));
        if (!asks || !typed.filled(decision.id())) return facts.categoryCode();
        var chosen = typed.values(decision.id(), CATEGORY);
        return chosen.isEmpty() ? null : chosen.get(0);
    }

    private FieldView field(FormField field, List<String> values, @Nullable String category, @Nullable String problem) {
        return new FieldView(
                field.name(),
                field.label(),
                field.type(),
                field.required(),
                null,
                values,
                shown(field, values),
                options(field, values, category),
                field.type().equals("photos")
                        ? values.stream().map(id -> FactsViews.photo(id, "")).toList()
                        : List.of(),
                problem,
                field.min() == null ? null : field.min().toString(),
                field.max() == null ? null : field.max().toString(),
                field.minLength(),
                field.maxLength(),
                field.pattern(),
                field.minCount());
    }

    private List<OptionView> options(FormField field, List<String> values, @Nullable String category) {
        if (field.type().equals("category")) return List.of();
        if (field.name().equals(CONDITION)) return conditions(values, category);
        var options = Objects.requireNonNullElse(field.options(), List.<FormField.Option>of());
        return options.stream()
                .map(o -> new OptionView(o.value(), o.label(), values.contains(o.value())))
                .toList();
    }

    private List<OptionView> conditions(List<String> values, @Nullable String category) {
        var conditions = category == null ? List.<Condition>of() : catalog.conditions(category);
        var known = conditions.stream().anyMatch(c -> values.contains(c.id()));
        return conditions.stream()
                .map(c -> new OptionView(
                        c.id(), c.filing(), known ? values.contains(c.id()) : c.equals(conditions.get(0))))
                .toList();
    }

    private @Nullable String shown(FormField field, List<String> values) {
        if (values.isEmpty()) return null;
        var value = values.get(0);
        return switch (field.type()) {
            case "category" -> catalog.find(value).map(Item::name).orElse(value);
            case "person" -> people.name(new PersonId(value));
            default -> value;
        };
    }
}
