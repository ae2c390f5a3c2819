package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.RawClient;
import cn.wangge.testing.WanggeTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The worklist read page by page, and narrowed down. */
@WanggeTest
class WorklistPagingTests {

    private static final List<String> LIGHTS = List.of("GREEN", "YELLOW", "RED", "PAUSED", "NONE");

    @LocalServerPort
    private int port;

    @Autowired
    private ManualClock clock;

    private Centre centre;
    private RawClient raw;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        raw = new RawClient(port);
    }

    @AfterEach
    void setTheClock() {
        clock.reset();
    }

    @Test
    void pagesLoseAndRepeatNothingWhileRowsVanish() {
        var mark = mark();
        var numbers = reported(17, mark);
        var seen = new ArrayList<String>();
        var gone = new HashSet<String>();
        String after = "";
        do {
            var page = page("limit=4&text=" + mark + after);
            seen.addAll(numbersOn(page));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + encoded(page.path("next").asText());
            // One that was shown and one that was not go between two pages.
            for (var number : List.of(seen.get(seen.size() - 1), unseen(numbers, seen))) {
                if (!number.isEmpty() && gone.add(number)) centre.answer(number, "register-report", "refuse");
            }
        } while (!after.isEmpty());

        assertThat(seen).doesNotHaveDuplicates();
        var left = numbers.stream().filter(n -> !gone.contains(n)).toList();
        assertThat(left).isNotEmpty();
        assertThat(seen).containsAll(left);
        assertThat(numbersOn(page("limit=100&text=" + mark))).containsExactlyElementsOf(left);
    }

    @Test
    void theTotalIsThatOfTheFilterWhateverThePage() {
        var mark = mark();
        reported(5, mark);

        var first = page("limit=2&text=" + mark);
        assertThat(first.path("total").asInt()).isEqualTo(5);
        assertThat(first.path("totalCapped").asBoolean()).isFalse();
        var second = page(
                "limit=2&text=" + mark + "&after=" + encoded(first.path("next").asText()));
        assertThat(second.path("total").asInt()).isEqualTo(5);
        var third = page(
                "limit=2&text=" + mark + "&after=" + encoded(second.path("next").asText()));
        assertThat(third.path("items")).hasSize(1);
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(page("limit=0&text=" + mark).path("items")).hasSize(1);
        assertThat(page("limit=2147483647&text=" + mark).path("items")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 26, 24 * 60})
    void eachLightShowsTheRowsThatCarryIt(long hoursLater) {
        var paused = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(paused, "verify-on-site");
        centre.reported("operator", centre.report("HOTLINE"));
        clock.pass(Duration.ofHours(hoursLater));

        for (var who : List.of("operator", "inspector-2", "unit-handler")) {
            var sum = 0;
            for (var light : LIGHTS) {
                var page = raw.get(who, "/api/v1/worklist?limit=100&light=" + light)
                        .json();
                assertThat(page.path("items"))
                        .allSatisfy(
                                row -> assertThat(row.path("light").asText()).isEqualTo(light));
                sum += page.path("total").asInt();
            }
            assertThat(sum)
                    .isEqualTo(raw.get(who, "/api/v1/worklist")
                            .json()
                            .path("total")
                            .asInt());
        }
    }

    @Test
    void aQueueIsThatOfOnePostAndMineIsWhatOneHolds() {
        var mark = mark();
        var number = reported(2, mark).get(0);
        var item = centre.item(number, "register-report").get("itemId").asText();

        assertThat(page("queue=OPERATOR&text=" + mark).path("total").asInt()).isEqualTo(2);
        assertThat(page("queue=INSPECTOR&text=" + mark).path("total").asInt()).isZero();
        assertThat(page("queue=MINE&text=" + mark).path("total").asInt()).isZero();
        raw.postJson("operator", "/api/v1/worklist/" + item + "/claim", "");
        var mine = page("queue=MINE&text=" + mark).path("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("claimedBy").asText()).isEqualTo("梁慧敏");
        assertThat(raw.get("operator-2", "/api/v1/worklist?queue=MINE&text=" + mark)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void signsOfTheQueryLanguageAreJustSigns() {
        var mark = mark();
        reported(1, mark + "%50_\\'\"");

        for (var text : List.of("%50_\\'\"", "0_\\", mark + "%")) {
            assertThat(page("limit=100&text=" + encoded(text)).path("items"))
                    .as(text)
                    .anyMatch(row -> row.path("address").asText().contains(mark));
        }
        for (var text : List.of(mark + "_50", mark + "%%", "' or 1=1 --" + mark, "%" + mark)) {
            assertThat(page("text=" + encoded(text)).path("total").asInt())
                    .as(text)
                    .isZero();
        }
    }

    @Test
    void theRiskiestComesFirst() {
        reported(3, mark());
        clock.pass(Duration.ofMinutes(90));
        reported(3, mark());

        var rows = page("limit=100").path("items");
        var due = new ArrayList<String>();
        for (var row : rows)
            if (!row.path("stepDueAt").isNull()) due.add(row.path("stepDueAt").asText());
        assertThat(due.stream().map(java.time.OffsetDateTime::parse).map(java.time.OffsetDateTime::toInstant))
                .isSorted();
    }

    private List<String> reported(int count, String address) {
        var numbers = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var report = centre.report("HOTLINE");
            report.put("address", address);
            numbers.add(centre.reported("operator", report));
        }
        return numbers;
    }

    private JsonNode page(String query) {
        var answer = raw.get("operator", "/api/v1/worklist?" + query);
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> numbersOn(JsonNode page) {
        var numbers = new ArrayList<String>();
        page.path("items").forEach(row -> numbers.add(row.path("caseNumber").asText()));
        return numbers;
    }

    private static String unseen(List<String> numbers, List<String> seen) {
        return numbers.stream()
                .filter(n -> !seen.contains(n))
                .reduce((first, last) -> last)
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String mark() {
        return "M" + UUID.randomUUID().toString().substring(0, 8);
    }
}
