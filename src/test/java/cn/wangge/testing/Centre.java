package cn.wangge.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The product as a program sees it: the contract over real HTTP, with the demo accounts. Fills forms as
 * any client may: what is suggested, else an option, else some words.
 */
public class Centre {

    /** Who answers for which post, the first who is allowed. */
    private static final Map<String, List<String>> STAFF = Map.of(
            "OPERATOR", List.of("operator", "operator-2"),
            "INSPECTOR", List.of("inspector-2", "inspector"),
            "SHIFT_LEADER", List.of("shift-leader", "shift-leader-2"),
            "UNIT_HANDLER", List.of("unit-handler", "assisting-handler"),
            "UNIT_LEADER", List.of("unit-leader"),
            "VILLAGE_DESK", List.of("village-desk"),
            "TOWNSHIP_OPERATOR", List.of("township-operator"),
            "CENTRE_DIRECTOR", List.of("centre-director"),
            "EFFICIENCY", List.of("efficiency", "efficiency-2"));

    private final String base;
    private final String password;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    public Centre(int port) {
        this(port, "wangge-demo");
    }

    public Centre(int port, String password) {
        this.password = password;
        this.base = "http://localhost:" + port;
    }

    public record Reply(int status, JsonNode body) {}

    public Reply get(String who, String path) {
        return send(request(who, path).GET().build());
    }

    public Reply post(String who, String path, Object body) {
        return post(who, path, body, UUID.randomUUID().toString());
    }

    public Reply post(String who, String path, Object body, String key) {
        return send(request(who, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(write(body)))
                .build());
    }

    /** A well-formed report from that channel, inside the old town. */
    public Map<String, Object> report(String channel) {
        var report = new LinkedHashMap<String, Object>();
        report.put("channel", channel);
        report.put("description", "西大街与沙巷街口上水井盖缺失，夜间行人易跌落，请尽快处理。");
        report.put("categoryCode", "B01001");
        report.put("longitude", 112.1745);
        report.put("latitude", 37.2015);
        report.put("address", "古城西大街与沙巷街口");
        return report;
    }

    /** Reports and answers the number of the case. */
    public String reported(String who, Map<String, Object> report) {
        var reply = post(who, "/api/v1/reports", report);
        if (reply.status() != 201) throw new AssertionError(reply.status() + " " + reply.body());
        return reply.body().get("caseNumber").asText();
    }

    public JsonNode theCase(String number) {
        return get("shift-leader", "/api/v1/cases/" + number).body();
    }

    /** The open item of that action. */
    public JsonNode item(String number, String action) {
        for (var item : theCase(number).get("openItems")) {
            if (item.get("action").asText().equals(action)) return item;
        }
        throw new AssertionError(
                number + " has no open item " + action + ": " + theCase(number).get("openItems"));
    }

    /** Answers the open item of that action with that decision; extra fields overrule what would be filled in. */
    public Reply answer(String number, String action, String decision, Map<String, Object> extra) {
        var item = item(number, action);
        Reply last = null;
        for (var who : STAFF.get(item.get("role").asText())) {
            last = answerAs(who, item.get("itemId").asText(), decision, extra);
            if (last.status() == 200) return last;
        }
        throw new AssertionError(action + " " + decision + ": " + last);
    }

    public Reply answer(String number, String action, String decision) {
        return answer(number, action, decision, Map.of());
    }

    public Reply answerAs(String who, String itemId, String decision, Map<String, Object> extra) {
        var sheet = get(who, "/api/v1/worklist/" + itemId);
        if (sheet.status() != 200) return sheet;
        for (var offered : sheet.body().get("decisions")) {
            if (!offered.get("id").asText().equals(decision)) continue;
            var fields = filled(who, offered.get("fields"));
            fields.putAll(extra);
            return post(
                    who, "/api/v1/worklist/" + itemId + "/complete", Map.of("decision", decision, "fields", fields));
        }
        throw new AssertionError("not offered: " + decision + " in " + sheet.body());
    }

    /** Does something with the case from its page. */
    public Reply act(String who, String number, String act, Map<String, Object> fields) {
        return post(who, "/api/v1/cases/" + number + "/acts/" + act, Map.of("fields", fields));
    }

    /** Takes the first decision of every open item until that action is open, or nothing is. */
    public void driveTo(String number, String action) {
        for (var steps = 0; steps < 60; steps++) {
            var open = theCase(number).get("openItems");
            if (open.isEmpty()) break;
            for (var item : open) if (item.get("action").asText().equals(action)) return;
            // An assisting unit may have nobody here: what can be answered is answered.
            for (var item : open) {
                var sheet = get(
                        staffFor(item.get("role").asText()),
                        "/api/v1/worklist/" + item.get("itemId").asText());
                if (sheet.status() != 200) continue;
                var normal = sheet.body().get("decisions").get(0).get("id").asText();
                answer(number, item.get("action").asText(), normal);
                break;
            }
        }
        if (!action.isEmpty()) throw new AssertionError(number + " never came to " + action + ": " + theCase(number));
    }

    /** Takes the first decision of every open item until nothing is open. */
    public JsonNode driveToTheEnd(String number) {
        driveTo(number, "");
        return theCase(number);
    }

    public String photo(String who) {
        var boundary = "b" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"现场.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Picture.png());
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var reply = send(request(who, "/api/v1/photos")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        if (reply.status() != 201) throw new AssertionError(reply);
        return reply.body().get("photoId").asText();
    }

    /** The first who answers for that post. */
    public String staffFor(String role) {
        return STAFF.get(role).get(0);
    }

    /** A form filled in as any client may. */
    public Map<String, Object> filled(String who, JsonNode fields) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var name = field.get("name").asText();
            var suggested = field.get("suggested");
            if (suggested != null && !suggested.isNull() && !(suggested.isArray() && suggested.isEmpty())) {
                values.put(name, json.convertValue(suggested, Object.class));
            } else if (field.get("required").asBoolean()) {
                values.put(name, invented(who, field));
            }
        }
        return values;
    }

    private Object invented(String who, JsonNode field) {
        var type = field.get("type").asText();
        if (type.equals("photos")) {
            var photos = new ArrayList<String>();
            for (var i = 0; i < Math.max(1, field.path("minCount").asInt(1)); i++) photos.add(photo(who));
            return photos;
        }
        var options = field.path("options");
        if (options.isArray() && !options.isEmpty()) {
            var first = options.get(0).get("value").asText();
            return type.equals("units") || type.equals("multichoice") ? List.of(first) : first;
        }
        return switch (type) {
            case "boolean" -> true;
            case "number" -> 1;
            default -> "已按要求办理";
        };
    }

    private HttpRequest.Builder request(String who, String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "zh-CN");
        if (who.isEmpty()) return request;
        return request.header("Authorization", credential(who));
    }

    /** How somebody proves who he is. */
    protected String credential(String who) {
        return "Basic " + Base64.getEncoder().encodeToString((who + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private Reply send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var text = answer.body();
            return new Reply(answer.statusCode(), text.isBlank() ? json.nullNode() : json.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object body) {
        try {
            return body instanceof String text ? text : json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
