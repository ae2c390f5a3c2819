package cn.wangge.casework;

import cn.wangge.catalog.Catalog;
import cn.wangge.evidence.Photos;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Units;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PhotoId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Refusal.Problem;
import cn.wangge.shared.UnitId;
import cn.wangge.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds an answer against its form: every fault is named with its field, nothing outside the form is kept. */
@Component
class FieldChecks {

    private static final int TEXT_LIMIT = 2000;

    private final Catalog catalog;
    private final Grids grids;
    private final Units units;
    private final Photos photos;

    FieldChecks(Catalog catalog, Grids grids, Units units, Photos photos) {
        this.catalog = catalog;
        this.grids = grids;
        this.units = units;
        this.photos = photos;
    }

    /** The values of the form's fields, each in its type; unknown names are refused. */
    Map<String, Object> checked(List<FormField> form, Map<String, Object> given) {
        var problems = new ArrayList<Problem>();
        var values = new LinkedHashMap<String, Object>();
        for (var field : form) {
            var value = normal(given.get(field.name()));
            if (value == null) {
                if (field.required()) problems.add(missing(field));
                continue;
            }
            var fault = fault(field, value);
            if (fault != null) problems.add(fault);
            else values.put(field.name(), value);
        }
        given.keySet().stream()
                .filter(name -> form.stream().noneMatch(f -> f.name().equals(name)))
                .forEach(name -> problems.add(new Problem(name, "casework.refusal.unknownField", Words.quoted(name))));
        if (!problems.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, problems);
        return values;
    }

    private static Problem missing(FormField field) {
        var key = switch (field.type()) {
            case "photos" -> "casework.refusal.evidenceMissing";
            case "text", "number" -> "casework.refusal.required";
            default -> "casework.refusal.choose";
        };
        return new Problem(field.name(), key, field.label());
    }

    private static @Nullable Object normal(@Nullable Object value) {
        if (value instanceof String text) return Words.areNone(text) ? null : text.strip();
        if (!(value instanceof Collection<?> many)) return value;
        // The same photo twice is one piece of evidence.
        return many.isEmpty()
                ? null
                : List.copyOf(
                        new LinkedHashSet<>(many.stream().map(FieldChecks::text).toList()));
    }

    /** Lists hold codes; whatever else stands in one becomes a code that nobody has. */
    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : String.valueOf(value);
    }

    private @Nullable Problem fault(FormField field, Object value) {
        return switch (field.type()) {
            case "text" -> textFault(field, value);
            case "choice" -> choiceFault(field, List.of(value));
            case "multichoice" -> value instanceof List<?> many ? choiceFault(field, many) : wrongType(field);
            case "boolean" -> value instanceof Boolean ? null : wrongType(field);
            case "number" -> numberFault(field, value);
            case "photos" -> value instanceof List<?> many ? photosFault(field, many) : wrongType(field);
            case "unit" -> unitFault(field, List.of(value));
            case "units" -> value instanceof List<?> many ? unitFault(field, many) : wrongType(field);
            case "category" ->
                value instanceof String code && catalog.find(code).isPresent()
                        ? null
                        : new Problem(field.name(), "casework.refusal.unknownCategory", Words.quoted(value));
            case "grid" ->
                isGrid(value) ? null : new Problem(field.name(), "casework.refusal.unknownGrid", Words.quoted(value));
            default -> value instanceof String ? textFault(field, value) : wrongType(field);
        };
    }

    private static @Nullable Problem textFault(FormField field, Object value) {
        if (!(value instanceof String text)) return wrongType(field);
        var longest = field.maxLength() == null ? TEXT_LIMIT : field.maxLength();
        var length = text.codePointCount(0, text.length());
        if (length > longest)
            return new Problem(field.name(), "casework.refusal.tooLong", field.label(), longest, length);
        if (field.minLength() != null && length < field.minLength()) {
            return new Problem(field.name(), "casework.refusal.tooShort", field.label(), field.minLength());
        }
        if (field.pattern() != null && !text.matches(field.pattern())) {
            return new Problem(field.name(), "casework.refusal.wrongForm", field.label());
        }
        return null;
    }

    private static @Nullable Problem choiceFault(FormField field, List<?> values) {
        var options = field.options();
        if (options == null || "conditionId".equals(field.name())) return null;
        return values.stream()
                        .allMatch(v -> options.stream().anyMatch(o -> o.value().equals(v)))
                ? null
                : new Problem(field.name(), "casework.refusal.notAnOption", field.label());
    }

    private static @Nullable Problem numberFault(FormField field, Object value) {
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) return wrongType(field);
        if (field.min() != null && number.doubleValue() < field.min()
                || field.max() != null && number.doubleValue() > field.max()) {
            return new Problem(field.name(), "casework.refusal.outOfRange", field.label());
        }
        return null;
    }

    private @Nullable Problem photosFault(FormField field, List<?> values) {
        if (field.minCount() != null && values.size() < field.minCount()) return missing(field);
        var most = field.maxCount() == null ? 20 : field.maxCount();
        if (values.size() > most) return new Problem(field.name(), "casework.refusal.tooMany", field.label(), most);
        try {
            photos.requireAll(values.stream()
                    .map(v -> new PhotoId(UUID.fromString(v.toString())))
                    .toList());
            return null;
        } catch (IllegalArgumentException | Refusal e) {
            return new Problem(field.name(), "casework.refusal.unknownPhoto", field.label());
        }
    }

    private @Nullable Problem unitFault(FormField field, List<?> values) {
        return values.stream().allMatch(v -> v instanceof String code && isOffered(field, code) && isUnit(code))
                ? null
                : new Problem(field.name(), "casework.refusal.unknownUnit", field.label());
    }

    private boolean isUnit(String code) {
        return !code.isBlank() && units.find(new UnitId(code)).isPresent();
    }

    /** A case sent to a unit that handles none would lie there. */
    private static boolean isOffered(FormField field, String code) {
        var options = field.options();
        return options == null || options.stream().anyMatch(o -> o.value().equals(code));
    }

    private boolean isGrid(Object value) {
        return value instanceof String code
                && code.matches("\\d{15}")
                && grids.find(new GridCode(code)).isPresent();
    }

    private static Problem wrongType(FormField field) {
        return new Problem(field.name(), "casework.refusal.wrongForm", field.label());
    }
}
