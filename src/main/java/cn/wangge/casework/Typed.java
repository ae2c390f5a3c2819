package cn.wangge.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into an item's form, as it came: fields are named {@code decision.field}.
 *
 * @param decision the decision taken, null before any
 * @param values by parameter name
 */
record Typed(@Nullable String decision, Map<String, List<String>> values) {

    static Typed nothing() {
        return new Typed(null, Map.of());
    }

    static Typed of(MultiValueMap<String, String> form) {
        var values = new TreeMap<String, List<String>>();
        form.forEach((name, typed) -> {
            if (name.indexOf('.') > 0)
                values.put(name, typed.stream().filter(Objects::nonNull).toList());
        });
        var decision = form.getFirst("decision");
        return new Typed(decision == null || decision.isBlank() ? null : decision, values);
    }

    /** Whether the form of that decision was filled; then an empty field means nothing, not the suggestion. */
    boolean filled(String ofDecision) {
        return values.keySet().stream().anyMatch(name -> name.startsWith(ofDecision + "."));
    }

    /** Without the blank ones. */
    List<String> values(String ofDecision, String field) {
        return values.getOrDefault(ofDecision + "." + field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The values in the types of their fields, as a program would send them. */
    Map<String, Object> fields(String ofDecision, List<FormField> form) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : form) {
            var typed = values(ofDecision, field.name());
            if (!typed.isEmpty()) fields.put(field.name(), value(field, typed));
        }
        return fields;
    }

    private static Object value(FormField field, List<String> typed) {
        var first = typed.get(0);
        return switch (field.type()) {
            case "multichoice", "units", "photos" -> typed;
            case "boolean" -> first.equals("true");
            case "number" -> number(first);
            default -> first;
        };
    }

    /** Words stay words, so that the check of the form names the field. */
    private static Object number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
