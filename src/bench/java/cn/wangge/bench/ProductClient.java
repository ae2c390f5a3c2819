package cn.wangge.bench;

import cn.wangge.testing.Centre;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A client of the contract: reports, reads the form of each open item and answers it with its first decision. */
final class ProductClient extends Centre implements Client {

    /** Shared by all clients: people sign in once, and their photos are used in every case. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private static final Map<String, String> PHOTOS = new ConcurrentHashMap<>();

    ProductClient(int port) {
        super(port);
    }

    @Override
    protected String credential(String who) {
        return "Bearer " + TOKENS.computeIfAbsent(who, this::token);
    }

    private String token(String who) {
        return ok(post("", "/api/v1/session", Map.of("username", who, "password", "wangge-demo")))
                .get("token")
                .asText();
    }

    /** Reducing a picture is no case handling. */
    @Override
    public String photo(String who) {
        return PHOTOS.computeIfAbsent(who, super::photo);
    }

    @Override
    public void carry(Tally tally) {
        var began = System.nanoTime();
        var number = reported("operator", report("HOTLINE"));
        tally.completed("report", System.nanoTime() - began);
        if (tally.isOver()) return;
        began = System.nanoTime();
        var items = ok(get("operator", "/api/v1/worklist?text=" + number)).get("items");
        while (!items.isEmpty()) {
            var item = items.get(0);
            items = answered(item).get("openItems");
            tally.completed(item.get("action").asText(), System.nanoTime() - began);
            if (tally.isOver()) return;
            began = System.nanoTime();
        }
    }

    private JsonNode answered(JsonNode item) {
        var who = staffFor(item.get("role").asText());
        var path = "/api/v1/worklist/" + item.get("itemId").asText();
        var decision = ok(get(who, path)).get("decisions").get(0);
        var fields = filled(who, decision.get("fields"));
        return ok(post(
                who, path + "/complete", Map.of("decision", decision.get("id").asText(), "fields", fields)));
    }

    private static JsonNode ok(Reply reply) {
        if (reply.status() / 100 != 2) throw new IllegalStateException(reply.toString());
        return reply.body();
    }
}
