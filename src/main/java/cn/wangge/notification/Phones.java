package cn.wangge.notification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers of the mainland, and digits that must not stand in a message. */
final class Phones {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1\\d{10})");
    /** Telephone and identity numbers; house and road numbers are shorter. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d -]{5,}\\d[xX]?");

    private Phones() {}

    /** The eleven digits of a mobile number, null where it is none. */
    static @Nullable String mobile(@Nullable String phone) {
        if (phone == null) return null;
        var matcher = MOBILE.matcher(phone.replaceAll("[\\s-]", ""));
        return matcher.matches() ? matcher.group(1) : null;
    }

    static String masked(String phone) {
        if (phone.length() < 8) return "****";
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** A text without what may be somebody's number. */
    static String without(String text) {
        return NUMBER.matcher(text).replaceAll("***");
    }
}
