package cn.wangge.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

class CategorySearchTests {

    private static CatalogDatabase database;
    private static Catalog catalog;

    @BeforeAll
    static void start() {
        database = CatalogDatabase.SHARED;
        catalog = database.catalogOn(LocalDate.of(2026, 11, 23));
    }

    @Test
    void theEqualNameComesFirstThenThoseThatBeginWithIt() {
        assertThat(catalog.search("公共厕所", 10)).extracting(ItemSummary::code).startsWith("B03001", "S03001");
        assertThat(catalog.search("道路", 50))
                .extracting(ItemSummary::name)
                .startsWith("道路不洁", "道路破损")
                .contains("施工工地道路未硬化")
                .isSortedAccordingTo((a, b) -> Boolean.compare(b.startsWith("道路"), a.startsWith("道路")));
    }

    @ParameterizedTest
    @CsvSource({
        "S06010,S06010",
        "s06010,S06010",
        "Ｓ０６０１０,S06010",
        "' 暴露 垃圾 ',S06010",
        "变压器（箱）,B01048",
        "py306,PY306",
        "SOS,S01066"
    })
    void widthCaseAndSpacesDoNotMatter(String text, String first) {
        assertThat(catalog.search(text, 5))
                .first()
                .extracting(ItemSummary::code)
                .isEqualTo(first);
    }

    @Test
    void oneCharacterIsEnough() {
        assertThat(catalog.search("树", 50)).extracting(ItemSummary::name).contains("树池树穴", "行道树", "非法伐树");
    }

    @Test
    void aClassNameFindsItsItems() {
        assertThat(catalog.search("街面秩序", 50)).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "％", "__", "\\", "' or '1'='1", "没有这样的类别", "🚧"})
    void wildcardsAndNonsenseFindNothing(String text) {
        assertThat(catalog.search(text, 50)).isEmpty();
    }

    @Test
    void anEndlessTextFindsNothing() {
        assertThat(catalog.search("井".repeat(30_000), 50)).isEmpty();
    }

    @Test
    void noMoreThanAskedForAndNeverMoreThanFifty() {
        assertThat(catalog.search("", 1000)).hasSize(50);
        assertThat(catalog.search("井盖", 3)).hasSize(3);
        assertThat(catalog.search("井盖", 0)).isEmpty();
        assertThat(catalog.search("井盖", -1)).isEmpty();
    }

    @Test
    void clientsGetCodeNamePathAndTaxonomy() throws Exception {
        var web = standaloneSetup(new CategoryApi(catalog))
                .setMessageConverters(new MappingJackson2HttpMessageConverter())
                .build();

        web.perform(get("/api/v1/categories").param("text", "暴露垃圾"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].code").value("S06010"))
                .andExpect(jsonPath("$[0].name").value("暴露垃圾"))
                .andExpect(jsonPath("$[0].path").value("事项 / 市容环境 / 暴露垃圾"))
                .andExpect(jsonPath("$[0].taxonomy").value("NATIONAL"));
        web.perform(get("/api/v1/categories")).andExpect(jsonPath("$.length()").value(50));
    }
}
