package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a decision's form, with what was typed so far. Its parameter is named
 * {@code <decision>.<name>}, so that two decisions may ask the same.
 *
 * @param type as in the contract: text, choice, multichoice, boolean, number, date, datetime, photos, unit,
 *     units, category, grid, person
 * @param values what was typed or suggested; one, or several for multichoice, units and photos
 * @param shown the words of a type-ahead's value
 * @param photos the photos behind {@code values} of type photos
 * @param problem why the value was refused
 */
record FieldView(
        String name,
        String label,
        String type,
        boolean required,
        @Nullable String hint,
        List<String> values,
        @Nullable String shown,
        List<OptionView> options,
        List<PhotoView> photos,
        @Nullable String problem,
        @Nullable String min,
        @Nullable String max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable Integer minCount) {

    /** Longest text, in characters, that still goes on one line. */
    private static final int ONE_LINE = 500;

    /** Options beyond this number become a list to open. */
    private static final int RADIOS = 6;

    /** The single value, empty when nothing is typed. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Whether the text deserves several lines. */
    public boolean longText() {
        return maxLength == null || maxLength > ONE_LINE;
    }

    /** Whether all options can be seen at once. */
    public boolean fewOptions() {
        return options.size() <= RADIOS;
    }
}
