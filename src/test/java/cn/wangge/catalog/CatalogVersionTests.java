package cn.wangge.catalog;

import static cn.wangge.catalog.db.Tables.CONDITION;
import static cn.wangge.catalog.db.Tables.ITEM;
import static cn.wangge.catalog.db.Tables.ITEM_POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.shared.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The county decides anew on 1 January 2027: one limit, one plan, one item withdrawn. */
class CatalogVersionTests {

    private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);

    private static CatalogDatabase database;
    private static Catalog before;
    private static Catalog after;

    @BeforeAll
    static void start() {
        database = new CatalogDatabase();
        changeTheLimitOfExposedRubbish();
        changeThePlanForNoise();
        withdraw("PY109");
        before = database.catalogOn(CHANGE.minusDays(1));
        after = database.catalogOn(CHANGE);
    }

    @Test
    void onlyTheConditionInForceIsOffered() {
        assertThat(before.conditions("S06010")).extracting(Condition::id).containsExactly("S06010-1");
        assertThat(after.conditions("S06010")).extracting(Condition::id).containsExactly("S06010-2");
    }

    @Test
    void aSupersededConditionStaysFindableForTheCasesFiledUnderIt() {
        assertThat(after.condition("S06010-1").limit().amount()).isEqualTo(4);
        assertThat(before.condition("S06010-2").limit().amount()).isEqualTo(2);
    }

    @Test
    void thePlanOfTheDayIsShown() {
        assertThat(before.require("S06028").contingencyPlan()).doesNotContain("新办法");
        assertThat(after.require("S06028").contingencyPlan()).contains("新办法");
        assertThat(after.require("S06028").sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void aWithdrawnItemIsFoundButNoLongerFiledUnder() {
        assertThat(before.require("PY109").name()).isEqualTo("科教科普");
        assertThat(after.find("PY109")).map(Item::name).contains("科教科普");
        assertThat(after.search("科教科普", 5)).isEmpty();
        assertThatThrownBy(() -> after.require("PY109"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("supersededCategory");
    }

    @Test
    void anEditionNotYetInForceOffersNothing() {
        var early = database.catalogOn(LocalDate.of(2026, 6, 30));

        assertThat(early.search("暴露垃圾", 5)).isEmpty();
        assertThat(early.search("党的建设", 5)).hasSize(2);
        assertThat(early.find("S06010")).isPresent();
    }

    private static void changeTheLimitOfExposedRubbish() {
        database.sql
                .update(CONDITION)
                .set(CONDITION.VALID_TO, CHANGE)
                .where(CONDITION.ID.eq("S06010-1"))
                .execute();
        var next =
                database.sql.fetchSingle(CONDITION, CONDITION.ID.eq("S06010-1")).into(CONDITION);
        next.setId("S06010-2");
        next.setSequence(2);
        next.setAmount(2);
        next.setValidFrom(CHANGE);
        next.setValidTo(null);
        database.sql.insertInto(CONDITION).set(next).execute();
    }

    private static void changeThePlanForNoise() {
        var next = database.sql
                .fetchSingle(ITEM_POLICY, ITEM_POLICY.ITEM_CODE.eq("S06028"))
                .into(ITEM_POLICY);
        database.sql
                .update(ITEM_POLICY)
                .set(ITEM_POLICY.VALID_TO, CHANGE)
                .where(ITEM_POLICY.ITEM_CODE.eq("S06028"))
                .execute();
        next.setValidFrom(CHANGE);
        next.setContingencyPlan("按新办法处置。");
        next.setSensitivity("RESTRICTED");
        database.sql.insertInto(ITEM_POLICY).set(next).execute();
    }

    private static void withdraw(String code) {
        database.sql
                .update(ITEM)
                .set(ITEM.VALID_TO, CHANGE)
                .where(ITEM.CODE.eq(code))
                .execute();
    }
}
