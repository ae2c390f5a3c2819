package cn.wangge.casework;

import cn.wangge.casefile.Channel;
import cn.wangge.casefile.Flag;
import cn.wangge.deadline.Light;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader asks of the worklist page, cleaned: an address typed or kept from yesterday never fails.
 *
 * @param queue one of the tabs
 * @param task only items of this task of the models
 * @param urgent only urgent ones, in the tabs of items
 */
record WorklistFilter(
        String queue,
        @Nullable String task,
        boolean urgent,
        @Nullable Light light,
        @Nullable Integer step,
        @Nullable String channel,
        @Nullable String township,
        @Nullable String text,
        @Nullable String after,
        @Nullable String before) {

    private static final int LONGEST = 100;
    private static final int ROWS = 25;

    static WorklistFilter of(Map<String, String> asked) {
        var queue = Objects.requireNonNullElse(asked.get("queue"), WorklistTabs.TODO);
        return new WorklistFilter(
                WorklistTabs.ALL.contains(queue) ? queue : WorklistTabs.TODO,
                matching(asked.get("task"), "UserTask_\\w{1,80}"),
                "1".equals(asked.get("urgent")),
                light(asked.get("light")),
                step(asked.get("step")),
                channel(asked.get("channel")),
                matching(asked.get("township"), "\\d{9}"),
                text(asked.get("text")),
                text(asked.get("after")),
                text(asked.get("before")));
    }

    boolean active() {
        return task != null
                || urgent
                || light != null
                || step != null
                || channel != null
                || township != null
                || text != null;
    }

    /** The same question of the worklist's rows; a task is a queue of its own. */
    WorklistQuery query() {
        return new WorklistQuery(
                ROWS, after, task, light, text, channel, step, township, urgent ? Flag.URGENT.name() : null);
    }

    CaseSearch.Query caseQuery() {
        return new CaseSearch.Query(ROWS, after, text, null, step, channel, township, null, null, null);
    }

    /** Address of this very page. */
    String href() {
        return href(after, before);
    }

    /** Address of another page of the list, its filters kept. */
    String href(@Nullable String afterKey, @Nullable String beforeKey) {
        var address = UriComponentsBuilder.fromPath("/worklist").queryParam("queue", queue);
        add(address, "task", task);
        add(address, "urgent", urgent ? "1" : null);
        add(address, "light", light);
        add(address, "step", step);
        add(address, "channel", channel);
        add(address, "township", township);
        add(address, "text", text);
        add(address, "after", afterKey);
        add(address, "before", beforeKey);
        return address.encode().toUriString();
    }

    static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) address.queryParam(name, value);
    }

    static @Nullable String text(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        var clean = typed.strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    static @Nullable String matching(@Nullable String typed, String pattern) {
        return typed != null && typed.matches(pattern) ? typed : null;
    }

    static @Nullable Integer step(@Nullable String typed) {
        return matching(typed, "[1-7]") == null ? null : Integer.valueOf(typed);
    }

    static @Nullable String channel(@Nullable String typed) {
        return Arrays.stream(Channel.values())
                .map(Enum::name)
                .filter(name -> name.equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Light light(@Nullable String typed) {
        return Arrays.stream(Light.values())
                .filter(light -> light.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
