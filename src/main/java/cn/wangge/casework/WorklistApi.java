package cn.wangge.casework;

import cn.wangge.casefile.Commands;
import cn.wangge.deadline.Light;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.shared.Action;
import cn.wangge.shared.Page;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The worklist for programs (contract, section 9). */
@RestController
@RequestMapping("/api/v1/worklist")
class WorklistApi {

    private final WorklistReading worklist;
    private final ItemReading items;
    private final ItemDesk desk;
    private final Commands commands;

    WorklistApi(WorklistReading worklist, ItemReading items, ItemDesk desk, Commands commands) {
        this.worklist = worklist;
        this.items = items;
        this.desk = desk;
        this.commands = commands;
    }

    /** What a client answers an item with. */
    record Completion(@Nullable String decision, @Nullable Map<String, Object> fields) {}

    /** Who holds the item now. */
    record Claimed(String itemId, @Nullable String claimedBy) {}

    @Action("A58")
    @GetMapping
    Page<WorklistRow> worklist(
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String text,
            Actor actor) {
        return worklist.page(
                actor, new WorklistQuery(limit, after, queue(queue), light(light), text, null, null, null, null));
    }

    @Action("A58")
    @GetMapping("/{itemId}")
    ItemSheet item(@PathVariable UUID itemId, Actor actor) {
        return items.sheet(new ItemId(itemId), actor);
    }

    @Action("A58")
    @PostMapping("/{itemId}/claim")
    Claimed claim(
            @PathVariable UUID itemId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return commands.once(actor, key, Map.of("claim", itemId), Claimed.class, () -> {
            desk.claim(new ItemId(itemId));
            return new Claimed(itemId.toString(), actor.name());
        });
    }

    @Action("A58")
    @PostMapping("/{itemId}/release")
    Claimed release(
            @PathVariable UUID itemId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return commands.once(actor, key, Map.of("release", itemId), Claimed.class, () -> {
            desk.release(new ItemId(itemId));
            return new Claimed(itemId.toString(), null);
        });
    }

    @Action("A58")
    @PostMapping("/{itemId}/complete")
    ItemDesk.Completed complete(
            @PathVariable UUID itemId,
            @RequestBody Completion completion,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var decision = completion.decision();
        if (decision == null || decision.isBlank()) throw Refusal.invalid("decision", "casework.refusal.noDecision");
        var fields = Objects.requireNonNullElse(completion.fields(), Map.<String, Object>of());
        var content = Map.of("item", itemId, "decision", decision, "fields", fields);
        return commands.once(
                actor,
                key,
                content,
                ItemDesk.Completed.class,
                () -> desk.complete(new ItemId(itemId), decision, fields));
    }

    private static @Nullable Light light(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        return Arrays.stream(Light.values())
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("light", "casework.refusal.unknownLight", Words.quoted(name)));
    }

    private static @Nullable String queue(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        if (name.equals("MINE")
                || Arrays.stream(Post.values()).anyMatch(post -> post.name().equals(name))) return name;
        throw Refusal.invalid("queue", "casework.refusal.unknownQueue", Words.quoted(name));
    }
}
