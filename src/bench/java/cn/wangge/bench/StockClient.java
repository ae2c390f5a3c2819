package cn.wangge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** A client of the engine's own REST API: starts a process, looks each task up and completes it. */
final class StockClient implements Client {

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    StockClient(int port) {
        this.base = "http://localhost:" + port + "/engine-rest";
    }

    @Override
    public void carry(Tally tally) {
        var began = System.nanoTime();
        var started = post(
                "/process-definition/key/eight-tasks/start",
                Map.of("businessKey", UUID.randomUUID(), "variables", variable("place", "古城西大街与沙巷街口")));
        tally.completed("start", System.nanoTime() - began);
        var process = started.get("id").asText();
        for (var place = 1; !tally.isOver(); place++) {
            began = System.nanoTime();
            var tasks = send(HttpRequest.newBuilder(URI.create(base + "/task?processInstanceId=" + process))
                    .GET());
            if (tasks.isEmpty()) return;
            post("/task/" + tasks.get(0).get("id").asText() + "/complete", Map.of("variables", variable("good", true)));
            tally.completed("task-" + place, System.nanoTime() - began);
        }
    }

    private static Map<String, Object> variable(String name, Object value) {
        return Map.of(name, Map.of("value", value));
    }

    private JsonNode post(String path, Object body) {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() / 100 != 2) throw new IllegalStateException(reply.statusCode() + " " + reply.body());
            return reply.body().isBlank() ? json.nullNode() : json.readTree(reply.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
