package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.CsvText;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of figures, from a ranking down to the cases of a number. */
@WanggeTest
class EvaluationPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FactFollowing following;

    @Autowired
    private ManualClock clock;

    private String number;
    private String day;

    @BeforeEach
    void closeACase() {
        var centre = new Centre(port);
        number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(number);
        following.followAll();
        day = LocalDate.ofInstant(clock.instant(), Entries.ZONE).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "township", "village", "grid", "unit", "leader", "post"})
    void everySubjectHasItsRankingInBothLanguages(String subject) {
        var director = new PageReader(port, "centre-director");

        var page = director.page("/evaluation?subject=" + subject + "&period=" + day);

        assertThat(page).contains("综合评价", "公式版本 2026-1", day).doesNotContain("??", "没有可评价的数据");
        assertThat(director.page("/evaluation?lang=en&subject=" + subject + "&period=" + day))
                .contains("Evaluation", "Formulas 2026-1")
                .doesNotContain("??");
        director.page("/?lang=zh-CN");
    }

    @Test
    void aNumberLeadsToTheCasesThatItCounts() {
        var director = new PageReader(port, "centre-director");
        var ranking = director.page("/evaluation?subject=unit&period=" + day);
        var unit = link(ranking, "href=\"(/evaluation/unit/[^\"]+)\"[^>]*>");

        var found = unit.stream()
                .map(href -> director.page(href))
                .flatMap(page -> link(page, "href=\"(/evaluation/unit/[^\"]+counter=CLOSING.finished)\"").stream())
                .map(href -> director.page(href))
                .anyMatch(page -> page.contains(">" + number + "</a>"));

        assertThat(unit).isNotEmpty();
        assertThat(found).isTrue();
    }

    @Test
    void anInspectorSeesOwnFiguresAndNotThoseOfAnother() {
        var inspector = new PageReader(port, "inspector-2");

        assertThat(inspector.page("/evaluation?subject=post&period=" + day))
                .contains("/evaluation/post/INSPECTOR%3Ainspector-2")
                .doesNotContain("/evaluation/post/OPERATOR");
        assertThat(inspector
                        .get("/evaluation/post/OPERATOR:operator?period=" + day)
                        .statusCode())
                .isEqualTo(404);
        assertThat(inspector.get("/evaluation.csv?subject=unit&period=" + day).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evaluation/unit/NOBODY",
                "/evaluation/township/1",
                "/evaluation/post/x",
                "/evaluation/unit/%3Cscript%3E",
                "/evaluation/county/140728/cases?period=2026&counter=NOTHING.due",
                "/evaluation/county/140728/cases?period=2026&counter=x"
            })
    void anAddressThatLeadsNowhereIsNotFound(String path) {
        assertThat(new PageReader(port, "centre-director").get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theExportIsReadByATableProgramAndRunsNothing() {
        var csv = new PageReader(port, "shift-leader").page("/evaluation.csv?subject=unit&period=" + day);

        assertThat(csv).startsWith("\uFEFF周期,").contains("结案率", "2026-1\r\n");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.startsWith(day));
        for (var risky : List.of("=1+1", "+1", "-1", "@x", "＝A1", "\t=1")) {
            assertThat(cell(risky)).startsWith("'");
        }
        assertThat(cell("a\"b,c")).isEqualTo("\"a\"\"b,c\"");
    }

    @Test
    void theFormulasSayWeightsBandsAndWhereTheyComeFrom() {
        assertThat(new PageReader(port, "unit-leader").page("/evaluation/formulas"))
                .contains("按期结案率改为40%补足", "应结案数", "不超过 50", "90 分及以上", "两说并存")
                .doesNotContain("??", "重新计算");
        var leader = new PageReader(port, "shift-leader");
        assertThat(leader.post("/evaluation/formulas", "/evaluation/rebuild", java.util.Map.of())
                        .body())
                .contains("重新计算");
    }

    private static List<String> link(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(m -> m.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    private static String cell(String text) {
        var written = new String(CsvText.written(List.of(List.of(text))), StandardCharsets.UTF_8);
        return written.substring(1, written.length() - "\r\n".length());
    }
}
