package cn.wangge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Sends the contract whatever a test likes, byte by byte, and looks closely at refusals. */
public final class RawClient {

    /** Longest sentence that a person is expected to read. */
    private static final int LONGEST_DETAIL = 300;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    public RawClient(int port) {
        this.base = "http://localhost:" + port;
    }

    /** What came back, unread. */
    public record Answer(int status, HttpResponse<String> whole) {

        public JsonNode json() {
            try {
                return JSON.readTree(whole.body());
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + whole.body(), e);
            }
        }

        /** A problem document of that status, in Chinese, that gives nothing away. */
        public JsonNode refused(int expected) {
            assertThat(status).as(whole.body()).isEqualTo(expected);
            assertThat(whole.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            var problem = json();
            assertThat(problem.path("status").asInt()).isEqualTo(expected);
            assertThat(problem.path("title").asText()).containsPattern("\\p{IsHan}");
            assertThat(problem.path("detail").asText())
                    .containsPattern("\\p{IsHan}")
                    .hasSizeLessThan(LONGEST_DETAIL);
            assertThat(whole.body()).doesNotContain("Exception", "cn.wangge", "org.", "java.", "SQL", "incident");
            return problem;
        }

        /** Refused, and these fields are named as wrong. */
        public JsonNode refused(int expected, String... fields) {
            var problem = refused(expected);
            assertThat(problem.path("problems"))
                    .extracting(p -> p.path("field").asText())
                    .contains(fields);
            assertThat(problem.path("problems"))
                    .allSatisfy(p -> assertThat(p.path("message").asText()).containsPattern("\\p{IsHan}"));
            return problem;
        }
    }

    public Answer get(String who, String path) {
        return send(request(who, path).GET());
    }

    public Answer postJson(String who, String path, String json, String... headers) {
        var request = request(who, path).header("Content-Type", "application/json");
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer send(String method, String who, String path, String contentType, String body) {
        return send(request(who, path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A multipart upload of one file. */
    public Answer upload(String who, String field, String fileName, String contentType, byte[] content) {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + contentType + "\r\n\r\n";
        return send(request(who, "/api/v1/photos")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    public Answer withCredential(String path, String authorization) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "zh-CN")
                .header("Authorization", authorization)
                .GET());
    }

    public static String basic(String who, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((who + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String who, String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "zh-CN");
        return who.isEmpty() ? request : request.header("Authorization", basic(who, "wangge-demo"));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
