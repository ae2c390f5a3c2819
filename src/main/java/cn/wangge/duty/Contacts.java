package cn.wangge.duty;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in what leaves the log: its readers find the whole number in the entry. */
final class Contacts {

    private static final Pattern LONG = Pattern.compile("(\\d{3})\\d{2,}(\\d{4})");
    private static final Pattern SHORT = Pattern.compile("(?<!\\d)(\\d{2})\\d{2,4}(\\d{2})(?!\\d)");

    private Contacts() {}

    static @Nullable String masked(@Nullable String contact) {
        if (contact == null) return null;
        var masked = LONG.matcher(contact).replaceAll("$1****$2");
        return masked.equals(contact) ? SHORT.matcher(contact).replaceAll("$1****$2") : masked;
    }
}
