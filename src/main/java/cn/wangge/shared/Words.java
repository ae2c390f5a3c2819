package cn.wangge.shared;

/** What people typed. */
public final class Words {

    private static final int QUOTED = 40;

    private Words() {}

    /** Whether nobody could see anything of it: blanks, zero-width signs and control characters alone. */
    public static boolean areNone(String text) {
        return text.codePoints().allMatch(Words::isInvisible);
    }

    /** For a sentence about something wrong, which may be as long as a request. */
    public static String quoted(Object wrong) {
        var text = wrong.toString();
        if (text.length() <= QUOTED) return text;
        var end = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return text.substring(0, end) + "…";
    }

    private static boolean isInvisible(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
