package cn.wangge.catalog;

import static cn.wangge.catalog.db.Tables.CONDITION;
import static cn.wangge.catalog.db.Tables.EDITION;
import static cn.wangge.catalog.db.Tables.ITEM;
import static cn.wangge.catalog.db.Tables.ITEM_POLICY;
import static cn.wangge.catalog.db.Tables.REASON;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.row;

import cn.wangge.shared.ReferenceData;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lays the two directories, the sample conditions and the reason lists; their README names the sources. */
@Component
class CatalogReference implements ReferenceData {

    /** The day of the county's plan (平政办发〔2011〕97号); reasons belong to no edition. */
    private static final LocalDate PLAN = LocalDate.of(2011, 8, 31);

    private final DSLContext sql;

    CatalogReference(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        if (!sql.fetchExists(EDITION)) layDirectories();
        if (!sql.fetchExists(REASON)) layReasons(rows("reasons.csv"));
    }

    private void layDirectories() {
        var editions = rows("editions.csv");
        var items = rows("items.csv");
        Map<String, LocalDate> editionFrom =
                editions.stream().collect(toMap(e -> e.get("code"), e -> LocalDate.parse(e.get("valid_from"))));
        Map<String, LocalDate> itemFrom =
                items.stream().collect(toMap(i -> i.get("code"), i -> editionFrom.get(i.get("edition"))));
        layEditions(editions);
        layItems(items, itemFrom);
        layPolicies(items, itemFrom);
        layConditions(rows("conditions.csv"), itemFrom);
    }

    private void layEditions(List<CSVRecord> rows) {
        sql.insertInto(EDITION, EDITION.CODE, EDITION.TAXONOMY, EDITION.NAME, EDITION.SOURCE, EDITION.VALID_FROM)
                .valuesOfRows(rows.stream()
                        .map(e -> row(
                                e.get("code"),
                                e.get("taxonomy"),
                                e.get("name"),
                                e.get("source"),
                                LocalDate.parse(e.get("valid_from"))))
                        .toList())
                .execute();
    }

    private void layItems(List<CSVRecord> rows, Map<String, LocalDate> from) {
        sql.insertInto(
                        ITEM,
                        ITEM.CODE,
                        ITEM.EDITION,
                        ITEM.KIND,
                        ITEM.STANDARD_CODE,
                        ITEM.CLASS_CODE,
                        ITEM.CLASS_NAME,
                        ITEM.NAME,
                        ITEM.PATH,
                        ITEM.POSITION,
                        ITEM.NOTE,
                        ITEM.VALID_FROM)
                .valuesOfRows(rows.stream()
                        .map(i -> row(
                                i.get("code"),
                                i.get("edition"),
                                i.get("kind"),
                                i.get("standard_code"),
                                i.get("class_code"),
                                i.get("class_name"),
                                i.get("name"),
                                i.get("path"),
                                (int) i.getRecordNumber(),
                                i.get("note"),
                                from.get(i.get("code"))))
                        .toList())
                .execute();
    }

    private void layPolicies(List<CSVRecord> rows, Map<String, LocalDate> from) {
        sql.insertInto(
                        ITEM_POLICY,
                        ITEM_POLICY.ITEM_CODE,
                        ITEM_POLICY.VALID_FROM,
                        ITEM_POLICY.VERIFICATION_MODE,
                        ITEM_POLICY.SAME_TIME_OF_DAY,
                        ITEM_POLICY.SENSITIVITY,
                        ITEM_POLICY.WANTED_EVIDENCE,
                        ITEM_POLICY.CONTINGENCY_PLAN,
                        ITEM_POLICY.LEVEL_HINT)
                .valuesOfRows(rows.stream()
                        .map(i -> row(
                                i.get("code"),
                                from.get(i.get("code")),
                                i.get("verification_mode"),
                                Boolean.valueOf(i.get("same_time_of_day")),
                                i.get("sensitivity"),
                                i.get("wanted_evidence").split(" "),
                                i.get("contingency_plan"),
                                Short.valueOf(i.get("level_hint"))))
                        .toList())
                .execute();
    }

    private void layConditions(List<CSVRecord> rows, Map<String, LocalDate> from) {
        sql.insertInto(
                        CONDITION,
                        CONDITION.ID,
                        CONDITION.ITEM_CODE,
                        CONDITION.SEQUENCE,
                        CONDITION.FILING,
                        CONDITION.CLOSING,
                        CONDITION.CLOCK,
                        CONDITION.AMOUNT,
                        CONDITION.SOURCE,
                        CONDITION.SAMPLE,
                        CONDITION.VALID_FROM)
                .valuesOfRows(rows.stream()
                        .map(c -> row(
                                c.get("id"),
                                c.get("item_code"),
                                Integer.valueOf(c.get("sequence")),
                                c.get("filing"),
                                c.get("closing"),
                                c.get("clock"),
                                Integer.valueOf(c.get("amount")),
                                c.get("source"),
                                Boolean.valueOf(c.get("sample")),
                                from.get(c.get("item_code"))))
                        .toList())
                .execute();
    }

    private void layReasons(List<CSVRecord> rows) {
        sql.insertInto(
                        REASON,
                        REASON.LIST,
                        REASON.VALUE,
                        REASON.SEQUENCE,
                        REASON.LABEL,
                        REASON.LABEL_EN,
                        REASON.VALID_FROM)
                .valuesOfRows(rows.stream()
                        .map(r -> row(
                                r.get("list"),
                                r.get("value"),
                                Integer.valueOf(r.get("sequence")),
                                r.get("label"),
                                r.get("label_en"),
                                PLAN))
                        .toList())
                .execute();
    }

    private static List<CSVRecord> rows(String file) {
        var resource = new ClassPathResource("reference/catalog/" + file);
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
