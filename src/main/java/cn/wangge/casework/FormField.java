package cn.wangge.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field as it is asked of a person or a program (contract, section 9). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormField(
        String name,
        String label,
        String type,
        boolean required,
        @Nullable List<Option> options,
        @Nullable Object suggested,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Integer minCount,
        @Nullable Integer maxCount,
        @Nullable String pattern) {

    public record Option(String value, String label) {}
}
