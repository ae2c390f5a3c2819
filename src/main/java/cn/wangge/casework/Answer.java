package cn.wangge.casework;

import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was answered to an item. */
record Answer(
        UUID itemId,
        String taskKey,
        String part,
        String decision,
        Map<String, Object> fields,
        PersonId by,
        Instant at,
        @Nullable UnitId unit,
        String modelRef) {

    @Nullable
    String text(String field) {
        var value = fields.get(field);
        return value == null ? null : value.toString();
    }

    List<String> texts(String field) {
        return fields.get(field) instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }
}
