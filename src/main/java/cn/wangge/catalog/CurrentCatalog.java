package cn.wangge.catalog;

import cn.wangge.catalog.CatalogSnapshot.DatedItem;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers from memory; reads anew each minute and at midnight, so that all nodes follow a change. */
@Component
class CurrentCatalog implements Catalog {

    /** A wrong code may be as long as a request; the sentence about it is not. */
    private static final int QUOTED = 40;

    private final CatalogTables tables;
    private final Clock clock;
    private volatile @Nullable CatalogSnapshot snapshot;

    CurrentCatalog(CatalogTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public List<ItemSummary> search(String text, int limit) {
        return snapshot().search().find(text, Math.min(limit, MOST));
    }

    @Override
    public Optional<Item> find(String code) {
        return Optional.ofNullable(snapshot().items().get(code)).map(DatedItem::item);
    }

    @Override
    public Item require(String code) {
        var known = snapshot().items().get(code);
        if (known == null) {
            throw Refusal.invalid("categoryCode", "catalog.refusal.unknownCategory", quoted(code));
        }
        if (!known.inForce()) {
            throw Refusal.invalid("categoryCode", "catalog.refusal.supersededCategory", code);
        }
        return known.item();
    }

    @Override
    public List<Condition> conditions(String code) {
        return snapshot().conditionsOf(code);
    }

    @Override
    public Condition condition(String id) {
        var known = snapshot().conditionsById().get(id);
        if (known == null) throw Refusal.invalid("conditionId", "catalog.refusal.unknownCondition", quoted(id));
        return known;
    }

    @Override
    public List<Reason> reasons(String list) {
        var known = snapshot().reasons().get(list);
        if (known == null) throw Refusal.unknown("catalog.refusal.unknownReasonList", quoted(list));
        return known;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void refresh() {
        snapshot = tables.read(today());
    }

    private CatalogSnapshot snapshot() {
        var kept = snapshot;
        if (kept != null && kept.isOf(today())) return kept;
        var fresh = tables.read(today());
        // Before the reference data are laid there is nothing worth keeping.
        if (!fresh.isEmpty()) snapshot = fresh;
        return fresh;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
