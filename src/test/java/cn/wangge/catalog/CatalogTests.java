package cn.wangge.catalog;

import static cn.wangge.catalog.db.Tables.CONDITION;
import static cn.wangge.catalog.db.Tables.ITEM;
import static cn.wangge.catalog.db.Tables.ITEM_POLICY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.shared.Refusal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static CatalogDatabase database;
    private static Catalog catalog;
    private static List<Item> items;

    @BeforeAll
    static void start() {
        database = CatalogDatabase.SHARED;
        catalog = database.catalogOn(TODAY);
        items = database.sql.select(ITEM.CODE).from(ITEM).orderBy(ITEM.POSITION).fetch(ITEM.CODE).stream()
                .map(catalog::require)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"COMPONENT,153", "MATTER,250", "SERVICE,61"})
    void aDirectoryHasAsManyItemsAsItPrints(String kind, int count) {
        assertThat(items).filteredOn(i -> i.kind().equals(kind)).hasSize(count);
    }

    @Test
    void theSevenCategoriesHoldTheirPrintedNumbers() {
        assertThat(items.stream()
                        .filter(i -> i.taxonomy().equals("COUNTY"))
                        .collect(groupingBy(Item::classCode))
                        .values()
                        .stream()
                        .map(List::size))
                .containsExactlyInAnyOrder(14, 11, 13, 6, 9, 4, 4);
    }

    @Test
    void everyComponentHasItsMatterOfTheSameNumber() {
        assertThat(items)
                .filteredOn(i -> i.kind().equals("COMPONENT"))
                .allSatisfy(component -> assertThat(
                                catalog.require("S" + component.code().substring(1))
                                        .name())
                        .isEqualTo(component.name() + "异常"));
    }

    @ParameterizedTest
    @CsvSource({
        "B01001,供水井盖",
        "S01001,供水井盖异常",
        "B05009,文物古迹",
        "S06010,暴露垃圾",
        "S10002,架空线缆脱落",
        "PY101,政策解读",
        "PY114,食品安全",
        "PY201,民生就业",
        "PY404,危险源排查",
        "PY604,行政执法监督员",
        "PY701,人大代表、政协委员建言献策"
    })
    void aCodeMeansWhatIsPrinted(String code, String name) {
        assertThat(catalog.require(code).name()).isEqualTo(name);
    }

    @Test
    void bothRowsOfPartyBuildingAreKept() {
        assertThat(items)
                .filteredOn(i -> i.name().equals("党的建设"))
                .extracting(Item::code)
                .containsExactly("PY501", "PY506");
        assertThat(database.sql
                        .select(ITEM.NOTE)
                        .from(ITEM)
                        .where(ITEM.NAME.eq("党的建设"))
                        .fetch(ITEM.NOTE))
                .allMatch(note -> note.contains("列两次"));
    }

    @Test
    void everyItemIsComplete() {
        assertThat(items).allSatisfy(item -> {
            assertThat(item.path()).endsWith(" / " + item.name()).contains(item.className());
            assertThat(item.contingencyPlan()).hasSizeGreaterThan(15);
            assertThat(item.wantedEvidence()).isNotEmpty();
            assertThat(catalog.conditions(item.code())).hasSizeBetween(1, 8);
        });
    }

    @Test
    void physicalItemsWantAPhotoAndMediationItsAgreement() {
        assertThat(items)
                .filteredOn(i -> i.kind().equals("COMPONENT"))
                .allMatch(i -> i.wantedEvidence().equals(List.of(WantedEvidence.AFTER_PHOTO)))
                .allMatch(i -> i.verificationMode() == VerificationMode.ON_SITE);
        assertThat(catalog.require("PY306").wantedEvidence()).containsExactly(WantedEvidence.MEDIATION_AGREEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PY308", "PY309", "PY312", "PY313"})
    void delicateMattersAreRestricted(String code) {
        assertThat(catalog.require(code).sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void noiseIsVerifiedAtTheSameTimeOfDay() {
        assertThat(catalog.require("S06028").sameTimeOfDay()).isTrue();
        assertThat(catalog.require("S06013").sameTimeOfDay()).isFalse();
    }

    @Test
    void everyConditionSaysWhenToFileWhenToCloseAndWhoSaysSo() {
        assertThat(items.stream().flatMap(i -> catalog.conditions(i.code()).stream()))
                .allSatisfy(condition -> {
                    assertThat(condition.id()).startsWith(condition.itemCode() + "-");
                    assertThat(condition.filing()).hasSizeGreaterThan(5).doesNotContain("{");
                    assertThat(condition.closing()).hasSizeGreaterThan(5).isNotEqualTo(condition.filing());
                    assertThat(condition.limit().amount()).isBetween(1, 15);
                    assertThat(condition.source()).isNotBlank();
                    assertThat(condition.sample()).isTrue();
                });
    }

    @Test
    void gasWaterAndCurrentDoNotWaitForWorkingHours() {
        assertThat(items.stream().flatMap(i -> catalog.conditions(i.code()).stream()))
                .filteredOn(c -> c.filing().matches(".*(泄漏|触电|爆裂|爆炸).*"))
                .hasSizeGreaterThan(10)
                .allMatch(c -> c.limit().clock() == ClockKind.EMERGENCY_HOURS);
    }

    @Test
    void noItemHasTheSameFilingConditionTwice() {
        assertThat(items)
                .allSatisfy(item -> assertThat(catalog.conditions(item.code()))
                        .extracting(Condition::filing)
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @CsvSource({
        "B01001-1,EMERGENCY_HOURS,2",
        "B01001-2,WORKING_HOURS,4",
        "S01010-2,WORKING_DAYS,1",
        "S06001-1,NATURAL_DAYS,2",
        "S06010-1,WORKING_HOURS,4",
        "B04002-2,WORKING_DAYS,15",
        "PY101-1,WORKING_DAYS,5",
        "PY209-3,EMERGENCY_HOURS,1"
    })
    void aLimitIsThatOfItsSource(String id, ClockKind clock, int amount) {
        assertThat(catalog.condition(id).limit()).isEqualTo(new Limit(clock, amount));
    }

    @Test
    void layingTheDataTwiceChangesNothing() {
        var before = database.sql.fetchCount(CONDITION);

        new CatalogReference(database.sql).load();

        assertThat(database.sql.fetchCount(CONDITION)).isEqualTo(before).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S99999", "s06010", "%", "S06010 ", "' or 1=1 --"})
    void anUnknownCodeIsRefused(String code) {
        assertThat(catalog.find(code)).isEmpty();
        assertThat(catalog.conditions(code)).isEmpty();
        assertThatThrownBy(() -> catalog.require(code)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.problems().get(0).field()).isEqualTo("categoryCode");
        });
    }

    @Test
    void aRefusalQuotesLittleOfAnEndlessCode() {
        assertThatThrownBy(() -> catalog.require("井".repeat(30_000)))
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(120);
        assertThatThrownBy(() -> catalog.condition("S06010-99")).isInstanceOf(Refusal.class);
    }

    @Test
    void reasonListsAreThoseOfTheForms() {
        var sizes =
                Set.of("refusal", "unable", "return", "extension", "suspension", "void", "efficiency", "closing-note");

        assertThat(sizes).allSatisfy(list -> assertThat(catalog.reasons(list)).hasSizeBetween(4, 8));
        assertThat(catalog.reasons("return").get(0))
                .isEqualTo(new Reason("not-our-duty", "非本单位职责", "Not the duty of this unit"));
        assertThat(catalog.reasons("unable")).extracting(Reason::value).allMatch(v -> v.matches("[a-z-]+"));
        assertThatThrownBy(() -> catalog.reasons("excuses")).isInstanceOf(Refusal.class);
    }

    @Test
    void codesAreOneOfTheAgreedForms() {
        assertThat(items).extracting(Item::code).allMatch(c -> c.matches("[BS]\\d{5}|PY[1-7]\\d{2}"));
        assertThat(new HashSet<>(items)).hasSize(464);
    }

    @Test
    void everyItemHasOnePolicyAtATime() {
        assertThat(database.sql.selectFrom(ITEM_POLICY).where(ITEM_POLICY.VALID_TO.isNull()).fetch().stream()
                        .collect(groupingBy(p -> p.getItemCode(), mapping(p -> p.getValidFrom(), toSet())))
                        .values())
                .hasSize(464)
                .allMatch(dates -> dates.size() == 1);
    }
}
