package cn.wangge.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All figures of a period in one text, and what differs between two such texts. */
@Component
class Snapshot {

    /** Base grids are left to the screen: a county has over a thousand of them. */
    private static final List<SubjectKind> KINDS = List.of(
            SubjectKind.COUNTY,
            SubjectKind.UNIT,
            SubjectKind.LEADER,
            SubjectKind.TOWNSHIP,
            SubjectKind.VILLAGE,
            SubjectKind.POST);

    private final Evaluation evaluation;
    private final ObjectMapper json;

    Snapshot(Evaluation evaluation, ObjectMapper json) {
        this.evaluation = evaluation;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    record Taken(String formula, String content) {}

    Taken take(Period period) {
        var subjects = new LinkedHashMap<String, Object>();
        var formula = "";
        for (var kind : KINDS) {
            var standing = evaluation.standing(kind, period);
            formula = standing.formulaVersion();
            subjects.put(kind.word(), standing.rows());
        }
        return new Taken(formula, write(Map.of("period", period.text(), "formula", formula, "subjects", subjects)));
    }

    /** A line for each subject whose figures differ; kept as it is written, so in Chinese. */
    List<String> differences(String before, String now) {
        var old = rows(before);
        var current = rows(now);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(current.keySet());
        var lines = new ArrayList<String>();
        for (var key : keys) difference(old.get(key), current.get(key)).ifPresent(lines::add);
        return lines;
    }

    private static Optional<String> difference(@Nullable JsonNode before, @Nullable JsonNode now) {
        if (Objects.equals(before, now)) return Optional.empty();
        var name =
                Objects.requireNonNull(now != null ? now : before).path("name").asText();
        if (before == null) return Optional.of(name + "：新增。");
        if (now == null) return Optional.of(name + "：不再列入。");
        var parts = new ArrayList<String>();
        if (!before.path("score").equals(now.path("score"))) {
            parts.add("得分 %s → %s".formatted(shown(before.path("score")), shown(now.path("score"))));
        }
        if (!before.path("rank").equals(now.path("rank"))) {
            parts.add("排名 %s → %s".formatted(shown(before.path("rank")), shown(now.path("rank"))));
        }
        var old = new LinkedHashMap<String, JsonNode>();
        before.path("indicators").forEach(i -> old.put(i.path("code").asText(), i));
        for (var i : now.path("indicators")) {
            var was = share(old.get(i.path("code").asText()));
            var is = share(i);
            if (!was.equals(is)) parts.add("%s %s → %s".formatted(i.path("name").asText(), was, is));
        }
        if (parts.isEmpty()) parts.add("基础计数有变动");
        return Optional.of(name + "：" + String.join("；", parts) + "。");
    }

    private static String shown(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "—" : value.asText();
    }

    private static String share(@Nullable JsonNode indicator) {
        if (indicator == null) return "—";
        return indicator.path("rate").asBoolean()
                ? indicator.path("numerator").asText() + "/"
                        + indicator.path("denominator").asText()
                : indicator.path("numerator").asText();
    }

    private Map<String, JsonNode> rows(String content) {
        var rows = new LinkedHashMap<String, JsonNode>();
        read(content)
                .path("subjects")
                .fields()
                .forEachRemaining(kind -> kind.getValue()
                        .forEach(row ->
                                rows.put(kind.getKey() + " " + row.path("code").asText(), row)));
        return rows;
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a release cannot be read", e);
        }
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
