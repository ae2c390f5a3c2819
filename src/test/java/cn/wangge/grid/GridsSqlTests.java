package cn.wangge.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wangge.grid.db.Tables;
import cn.wangge.shared.GridCode;
import cn.wangge.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class GridsSqlTests {

    private static DSLContext sql;
    private static StoredGrids stored;
    private static GridMap grids;

    @BeforeAll
    static void layTheGrids() {
        sql = new TestDatabase().sql();
        stored = new StoredGrids(sql);
        grids = new GridMap(stored, noonOf(2026, 11, 23));
        assertThatIllegalStateException().isThrownBy(() -> grids.locate(112.1745, 37.2015));
        new GridReferenceData(stored).load();
    }

    @Test
    void whatIsStoredComesBackAsItWas() {
        assertThat(stored.validOn(LocalDate.of(2026, 11, 23))).isEqualTo(Pingyao.GRIDS);
    }

    @Test
    void loadingAgainChangesNothing() {
        new GridReferenceData(stored).load();

        assertThat(sql.fetchCount(Tables.GRID_)).isEqualTo(Pingyao.GRIDS.size());
    }

    @Test
    void beforeTheEditionOfTheListThereAreNoGrids() {
        assertThat(stored.validOn(CountyDrawing.EDITION.minusDays(1))).isEmpty();
        assertThat(stored.validOn(CountyDrawing.EDITION)).hasSameSizeAs(Pingyao.GRIDS);
    }

    @Test
    void aGridDatedToEndIsGoneFromThatDayOn() {
        var code = Pingyao.level(4).get(0).code();
        sql.transaction(tx -> {
            tx.dsl()
                    .update(Tables.GRID_)
                    .set(Tables.GRID_.VALID_TO, LocalDate.of(2030, 1, 1))
                    .where(Tables.GRID_.CODE.eq(code.value()))
                    .execute();
            var seen = new StoredGrids(tx.dsl());
            assertThat(new GridMap(seen, noonOf(2029, 12, 31)).find(code)).isPresent();
            assertThat(new GridMap(seen, noonOf(2030, 1, 1)).find(code)).isEmpty();
            tx.dsl()
                    .update(Tables.GRID_)
                    .setNull(Tables.GRID_.VALID_TO)
                    .where(Tables.GRID_.CODE.eq(code.value()))
                    .execute();
        });
    }

    @Test
    void theMapAnswersAllItsQuestions() {
        var place = grids.locate(112.1745, 37.2015);

        assertThat(grids.place(place.code())).isEqualTo(place);
        assertThat(grids.find(place.code())).contains(place.path().get(3));
        assertThat(grids.children(place.code().at(3))).contains(place.path().get(3));
        assertThat(grids.search(place.code().value(), 3))
                .containsExactly(place.path().get(3));
        assertThat(grids.outline(new GridCode("140728"))).startsWith("{\"type\":\"Polygon\",\"coordinates\":[[[1");
    }

    @Test
    void programsGetCodeNameAndPath() throws Exception {
        var mvc = MockMvcBuilders.standaloneSetup(new GridsApi(grids))
                .setMessageConverters(new MappingJackson2HttpMessageConverter())
                .build();

        mvc.perform(get("/api/v1/grids/locate?longitude=112.1745&latitude=37.2015"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.gridCode").value(startsWith("140728001")))
                .andExpect(jsonPath("$.name").isNotEmpty())
                .andExpect(jsonPath("$.path[0]").value("平遥县"))
                .andExpect(jsonPath("$.path[1]").value("古城街道"))
                .andExpect(jsonPath("$.path.length()").value(4));
        mvc.perform(get("/api/v1/grids/locate?longitude=112.1745")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/grids/locate?longitude=x&latitude=1")).andExpect(status().isBadRequest());
    }

    private static Clock noonOf(int year, int month, int day) {
        var zone = ZoneId.of("Asia/Shanghai");
        return Clock.fixed(
                Instant.from(LocalDate.of(year, month, day).atTime(12, 0).atZone(zone)), zone);
    }
}
