package cn.wangge.catalog;

import static cn.wangge.catalog.db.Tables.CONDITION;
import static cn.wangge.catalog.db.Tables.EDITION;
import static cn.wangge.catalog.db.Tables.ITEM;
import static cn.wangge.catalog.db.Tables.ITEM_POLICY;
import static cn.wangge.catalog.db.Tables.REASON;
import static org.jooq.impl.DSL.field;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.catalog.CatalogSnapshot.DatedCondition;
import cn.wangge.catalog.CatalogSnapshot.DatedItem;
import cn.wangge.catalog.CatalogSnapshot.ListedReason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** The catalogue as it is stored. */
@Repository
class CatalogTables {

    private final DSLContext sql;

    CatalogTables(DSLContext sql) {
        this.sql = sql;
    }

    CatalogSnapshot read(LocalDate day) {
        return new CatalogSnapshot(day, items(day), conditions(day), reasons(day));
    }

    /** Every item once, with the policy of that day; a superseded one with its last, a future one with its first. */
    private List<DatedItem> items(LocalDate day) {
        var inForce = field(inForce(EDITION.VALID_FROM, EDITION.VALID_TO, day)
                        .and(inForce(ITEM.VALID_FROM, ITEM.VALID_TO, day))
                        .and(inForce(ITEM_POLICY.VALID_FROM, ITEM_POLICY.VALID_TO, day)))
                .as("in_force");
        return sql.select(ITEM.asterisk(), ITEM_POLICY.asterisk(), EDITION.TAXONOMY, inForce)
                .distinctOn(ITEM.POSITION, ITEM.CODE)
                .from(ITEM)
                .join(EDITION)
                .on(EDITION.CODE.eq(ITEM.EDITION))
                .join(ITEM_POLICY)
                .on(ITEM_POLICY.ITEM_CODE.eq(ITEM.CODE))
                .orderBy(
                        ITEM.POSITION,
                        ITEM.CODE,
                        field(ITEM_POLICY.VALID_FROM.le(day)).desc(),
                        ITEM_POLICY.VALID_FROM.desc())
                .fetch(row -> new DatedItem(item(row), row.get(inForce)));
    }

    private static Item item(Record row) {
        return new Item(
                row.get(ITEM.CODE),
                row.get(ITEM.NAME),
                row.get(ITEM.PATH),
                row.get(EDITION.TAXONOMY),
                row.get(ITEM.KIND),
                row.get(ITEM.CLASS_CODE),
                row.get(ITEM.CLASS_NAME),
                VerificationMode.valueOf(row.get(ITEM_POLICY.VERIFICATION_MODE)),
                row.get(ITEM_POLICY.SAME_TIME_OF_DAY),
                Sensitivity.valueOf(row.get(ITEM_POLICY.SENSITIVITY)),
                Arrays.stream(row.get(ITEM_POLICY.WANTED_EVIDENCE))
                        .map(WantedEvidence::valueOf)
                        .toList(),
                row.get(ITEM_POLICY.CONTINGENCY_PLAN));
    }

    private List<DatedCondition> conditions(LocalDate day) {
        var inForce =
                field(inForce(CONDITION.VALID_FROM, CONDITION.VALID_TO, day)).as("in_force");
        return sql.select(CONDITION.asterisk(), inForce)
                .from(CONDITION)
                .orderBy(CONDITION.ITEM_CODE, CONDITION.SEQUENCE)
                .fetch(row -> new DatedCondition(condition(row), row.get(inForce)));
    }

    private static Condition condition(Record row) {
        return new Condition(
                row.get(CONDITION.ID),
                row.get(CONDITION.ITEM_CODE),
                row.get(CONDITION.FILING),
                row.get(CONDITION.CLOSING),
                new Limit(ClockKind.valueOf(row.get(CONDITION.CLOCK)), row.get(CONDITION.AMOUNT)),
                row.get(CONDITION.SOURCE),
                row.get(CONDITION.SAMPLE));
    }

    private List<ListedReason> reasons(LocalDate day) {
        return sql.selectFrom(REASON)
                .where(inForce(REASON.VALID_FROM, REASON.VALID_TO, day))
                .orderBy(REASON.LIST, REASON.SEQUENCE)
                .fetch(row ->
                        new ListedReason(row.getList(), new Reason(row.getValue(), row.getLabel(), row.getLabelEn())));
    }

    private static org.jooq.Condition inForce(Field<LocalDate> from, Field<LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.gt(day)));
    }
}
