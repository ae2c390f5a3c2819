package cn.wangge.security.settings;

import java.util.Set;
import java.util.regex.Pattern;

/** What names of people, codes of units and telephone numbers look like. */
final class Identity {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,31}");
    // A mobile number, or a line with its area code and perhaps an extension.
    private static final Pattern PHONE =
            Pattern.compile("(\\+?86-?)?1\\d{10}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?|\\d{3,8}");
    // The product itself, the public, and what stands in addresses where a name could stand.
    private static final Set<String> RESERVED = Set.of("system", "citizen", "new", "import", "passwords");

    private Identity() {}

    static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches() && !RESERVED.contains(text);
    }

    static boolean isUnitCode(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }
}
