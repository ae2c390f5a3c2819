package cn.wangge.catalog;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The whole catalogue as it stands on a day: a few hundred items, kept in memory. */
final class CatalogSnapshot {

    record DatedItem(Item item, boolean inForce) {}

    record DatedCondition(Condition condition, boolean inForce) {}

    record ListedReason(String list, Reason reason) {}

    private final LocalDate day;
    private final Map<String, DatedItem> items;
    private final Map<String, Condition> conditionsById;
    private final Map<String, List<Condition>> conditionsByItem;
    private final Map<String, List<Reason>> reasons;
    private final ItemSearch search;

    CatalogSnapshot(LocalDate day, List<DatedItem> items, List<DatedCondition> conditions, List<ListedReason> reasons) {
        this.day = day;
        this.items = items.stream()
                .collect(toMap(i -> i.item().code(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.conditionsById =
                conditions.stream().map(DatedCondition::condition).collect(toMap(Condition::id, Function.identity()));
        this.conditionsByItem = conditions.stream()
                .filter(DatedCondition::inForce)
                .map(DatedCondition::condition)
                .collect(groupingBy(Condition::itemCode, collectingAndThen(toList(), List::copyOf)));
        this.reasons = reasons.stream()
                .collect(groupingBy(
                        ListedReason::list, collectingAndThen(mapping(ListedReason::reason, toList()), List::copyOf)));
        this.search = new ItemSearch(
                items.stream().filter(DatedItem::inForce).map(DatedItem::item).toList());
    }

    boolean isOf(LocalDate other) {
        return day.equals(other);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    Map<String, DatedItem> items() {
        return items;
    }

    Map<String, Condition> conditionsById() {
        return conditionsById;
    }

    List<Condition> conditionsOf(String code) {
        return conditionsByItem.getOrDefault(code, List.of());
    }

    Map<String, List<Reason>> reasons() {
        return reasons;
    }

    ItemSearch search() {
        return search;
    }
}
