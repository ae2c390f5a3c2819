package cn.wangge.bulletin;

import cn.wangge.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of an expression.
 *
 * @param at where in the expression it begins
 */
record LayoutToken(Type type, String text, int at) {

    enum Type {
        /** {@code $F{c1}}; its text is F:c1. */
        REFERENCE,
        TEXT,
        NUMBER,
        NAME,
        SIGN,
        END
    }

    // Escapes are few: one of the kind \u0022 is read by the compiler before it looks for the end of a text.
    // No $ inside a text either: the engine replaces references even there.
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:\\$([FPV])\\{(\\w{1,40})}"
            + "|(\"(?:[^\"\\\\$\\r\\n]|\\\\[\"\\\\nt](?!u))*\")"
            + "|(\\d{1,9}(?:\\.\\d{1,9})?)(?![\\w.])"
            + "|([A-Za-z_]\\w*)"
            + "|(&&|\\|\\||==|!=|<=|>=|[-+*/%<>!?:().,]))");
    private static final Pattern BLANK = Pattern.compile("\\s*");
    private static final int LONGEST = 2_000;

    boolean is(String sign) {
        return type == Type.SIGN && text.equals(sign);
    }

    /** @throws Refusal INVALID naming the line of what is no word of the grammar */
    static List<LayoutToken> of(String expression, int line) {
        if (expression.length() > LONGEST) throw wrong("long", expression, 0, line);
        var tokens = new ArrayList<LayoutToken>();
        var found = TOKEN.matcher(expression);
        var at = 0;
        while (!BLANK.matcher(expression).region(at, expression.length()).matches()) {
            if (!found.region(at, expression.length()).lookingAt()) throw wrong("expression", expression, at, line);
            tokens.add(token(found));
            at = found.end();
        }
        tokens.add(new LayoutToken(Type.END, "", expression.length()));
        return tokens;
    }

    private static LayoutToken token(Matcher found) {
        if (found.group(1) != null) {
            return new LayoutToken(Type.REFERENCE, found.group(1) + ":" + found.group(2), found.start(1) - 1);
        }
        if (found.group(3) != null) return new LayoutToken(Type.TEXT, found.group(3), found.start(3));
        if (found.group(4) != null) return new LayoutToken(Type.NUMBER, found.group(4), found.start(4));
        if (found.group(5) != null) return new LayoutToken(Type.NAME, found.group(5), found.start(5));
        return new LayoutToken(Type.SIGN, found.group(6), found.start(6));
    }

    /** @param line of the report on which the expression begins */
    static Refusal wrong(String what, String expression, int at, int line) {
        var begin = at;
        while (begin < expression.length() && Character.isWhitespace(expression.charAt(begin))) begin++;
        var rows = expression.substring(0, begin).chars().filter(c -> c == '\n').count();
        var rest = expression.substring(begin).lines().findFirst().orElse("").strip();
        var shown = rest.length() > 60 ? rest.substring(0, 60) + "…" : rest;
        return LayoutProblem.at((int) (line + rows), what, shown);
    }
}
