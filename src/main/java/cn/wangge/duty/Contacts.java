package cn.wangge.duty;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in what leaves the log: its readers find the whole number in the entry. */
final class Contacts {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{3})\\d{2,7}(\\d{2,4})(?!\\d)");

    private Contacts() {}

    static @Nullable String masked(@Nullable String contact) {
        return contact == null ? null : NUMBER.matcher(contact).replaceAll("$1****$2");
    }
}
