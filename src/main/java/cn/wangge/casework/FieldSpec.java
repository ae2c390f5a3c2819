package cn.wangge.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form file.
 *
 * @param forDecisions the decisions that ask for it; empty for all
 * @param options a fixed list, a named reason list, or where they come from
 * @param suggested a fixed value or where it comes from
 */
record FieldSpec(
        String name,
        Map<String, String> label,
        String type,
        @JsonProperty("for") @Nullable List<String> forDecisions,
        boolean required,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Integer minCount,
        @Nullable Integer maxCount,
        @Nullable String pattern,
        @Nullable JsonNode options,
        @Nullable JsonNode suggested) {

    boolean isFor(String decision) {
        return forDecisions == null || forDecisions.isEmpty() || forDecisions.contains(decision);
    }

    String label(java.util.Locale locale) {
        var chosen = label.get(locale.getLanguage());
        return chosen != null ? chosen : label.getOrDefault("zh", name);
    }
}
