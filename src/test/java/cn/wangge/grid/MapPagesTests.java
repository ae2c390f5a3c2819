package cn.wangge.grid;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.WanggeTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What maps are drawn from, as anybody may fetch it. */
@WanggeTest
class MapPagesTests {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theCountyComesWithItsTownshipsInFewBytes() throws Exception {
        var answer = get("/map/county", null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/geo+json"));
        assertThat(answer.body()).hasSizeLessThan(120_000);
        var features = features(answer);
        assertThat(features).filteredOn(f -> level(f) == 1).hasSize(1);
        assertThat(features)
                .filteredOn(f -> level(f) == 2)
                .hasSizeGreaterThan(10)
                .allSatisfy(f -> {
                    assertThat(f.at("/properties/name").asText()).isNotBlank();
                    assertThat(f.at("/properties/synthetic").asBoolean()).isTrue();
                    assertThat(f.at("/geometry/coordinates").isEmpty()).isFalse();
                });
    }

    @Test
    void aTownshipComesWithItsVillagesAndBaseGrids() throws Exception {
        var features = features(get("/map/townships/140728001", null));

        assertThat(features)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.at("/properties/code").asText()).startsWith("140728001"));
        assertThat(features).extracting(MapPagesTests::level).contains(3, 4).doesNotContain(1, 2);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        var first = get("/map/county", null);
        var mark = first.headers().firstValue("ETag").orElseThrow();

        var again = get("/map/county", mark);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("max-age=28800, public");
    }

    @Test
    void aPointKnowsItsGridAndOneOutsideIsRefused() throws Exception {
        var inside = get("/map/locate?longitude=112.1745&latitude=37.2015", null);

        assertThat(json(inside).at("/gridCode").asText()).matches("140728\\d{9}");
        assertThat(json(inside).at("/name").asText()).contains("古城街道");
        assertThat(json(inside).at("/township").asText()).hasSize(9);
        assertThat(get("/map/locate?longitude=116.4&latitude=39.9", null).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsNoTownshipIsNotThere() throws Exception {
        for (var code : List.of("140728999", "140728", "abc", "140728001001")) {
            assertThat(get("/map/townships/" + code, null).statusCode())
                    .as(code)
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String path, String mark) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (mark != null) request.header("If-None-Match", mark);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<JsonNode> features(HttpResponse<String> answer) throws IOException {
        return StreamSupport.stream(json(answer).path("features").spliterator(), false)
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static int level(JsonNode feature) {
        return feature.at("/properties/level").asInt();
    }
}
