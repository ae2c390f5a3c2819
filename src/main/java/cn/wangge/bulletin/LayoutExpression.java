package cn.wangge.bulletin;

import cn.wangge.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression of a layout by a grammar of our own, far smaller than Java's: references, texts, numbers, arithmetic,
 * comparison, conditions, and a few methods of texts. Whatever is no sentence of it is never handed to the compiler.
 */
final class LayoutExpression {

    /** What an expression gives. */
    enum Gives {
        TEXT,
        NUMBER,
        TRUTH,
        PICTURE,
        NOTHING
    }

    private static final Set<String> COMPARING = Set.of("<", ">", "<=", ">=");
    private static final int DEEPEST = 40;

    private final String text;
    private final int line;
    private final Function<String, @Nullable Gives> references;
    private final List<LayoutToken> tokens;
    private int next;
    private int depth;

    private LayoutExpression(String text, int line, Function<String, @Nullable Gives> references) {
        this.text = text;
        this.line = line;
        this.references = references;
        this.tokens = LayoutToken.of(text, line);
    }

    /**
     * @param line of the report on which it begins
     * @param references what each reference gives, such as F:c1; null for one that is not declared
     * @throws Refusal INVALID with line and offending text
     */
    static Gives read(String text, int line, Function<String, @Nullable Gives> references) {
        var reading = new LayoutExpression(text, line, references);
        var gives = reading.choice();
        if (reading.now().type() != LayoutToken.Type.END) throw reading.wrong("expression", reading.now());
        return gives;
    }

    private Gives choice() {
        var begin = now();
        if (++depth > DEEPEST) throw wrong("long", begin);
        var condition = either();
        if (takes("?")) {
            mustGive(condition, Gives.TRUTH, begin);
            var one = choice();
            expect(":");
            var other = choice();
            if (one != other && one != Gives.NOTHING && other != Gives.NOTHING) throw wrong("type", begin);
            condition = one == Gives.NOTHING ? other : one;
        }
        depth--;
        return condition;
    }

    private Gives either() {
        var begin = now();
        var left = both();
        while (takes("||")) left = truths(left, both(), begin);
        return left;
    }

    private Gives both() {
        var begin = now();
        var left = same();
        while (takes("&&")) left = truths(left, same(), begin);
        return left;
    }

    private Gives truths(Gives left, Gives right, LayoutToken begin) {
        mustGive(left, Gives.TRUTH, begin);
        mustGive(right, Gives.TRUTH, begin);
        return Gives.TRUTH;
    }

    private Gives same() {
        var begin = now();
        var left = order();
        while (takes("==") || takes("!=")) {
            var right = order();
            if (left != right && left != Gives.NOTHING && right != Gives.NOTHING) throw wrong("type", begin);
            left = Gives.TRUTH;
        }
        return left;
    }

    private Gives order() {
        var begin = now();
        var left = sum();
        if (now().type() == LayoutToken.Type.SIGN && COMPARING.contains(now().text())) {
            next++;
            mustGive(left, Gives.NUMBER, begin);
            mustGive(sum(), Gives.NUMBER, begin);
            return Gives.TRUTH;
        }
        return left;
    }

    private Gives sum() {
        var begin = now();
        var left = product();
        while (now().is("+") || now().is("-")) {
            var plus = takes("+") || !takes("-");
            var right = product();
            if (left == Gives.PICTURE || right == Gives.PICTURE) throw wrong("type", begin);
            if (plus && (left == Gives.TEXT || right == Gives.TEXT)) {
                left = Gives.TEXT;
            } else {
                mustGive(left, Gives.NUMBER, begin);
                mustGive(right, Gives.NUMBER, begin);
            }
        }
        return left;
    }

    private Gives product() {
        var begin = now();
        var left = sign();
        while (takes("*") || takes("/") || takes("%")) {
            mustGive(left, Gives.NUMBER, begin);
            mustGive(sign(), Gives.NUMBER, begin);
        }
        return left;
    }

    private Gives sign() {
        var begin = now();
        if (++depth > DEEPEST) throw wrong("long", begin);
        Gives gives;
        if (takes("!")) gives = mustGive(sign(), Gives.TRUTH, begin);
        else if (takes("-")) gives = mustGive(sign(), Gives.NUMBER, begin);
        else gives = called();
        depth--;
        return gives;
    }

    private Gives called() {
        var begin = now();
        var gives = single();
        while (takes(".")) {
            var name = now();
            if (name.type() != LayoutToken.Type.NAME || !LayoutMethod.knows(name.text())) throw wrong("method", name);
            next++;
            mustGive(gives, Gives.TEXT, begin);
            gives = arguments(name);
        }
        return gives;
    }

    private Gives arguments(LayoutToken name) {
        expect("(");
        var arguments = new ArrayList<Gives>();
        if (!now().is(")")) {
            do arguments.add(choice());
            while (takes(","));
        }
        expect(")");
        return LayoutMethod.find(name.text(), arguments)
                .map(LayoutMethod::result)
                .orElseThrow(() -> wrong("type", name));
    }

    private Gives single() {
        var token = now();
        next++;
        switch (token.type()) {
            case TEXT:
                return Gives.TEXT;
            case NUMBER:
                return Gives.NUMBER;
            case REFERENCE:
                var gives = references.apply(token.text());
                if (gives == null) throw wrong("reference", token);
                return gives;
            case NAME:
                if (token.text().equals("true") || token.text().equals("false")) return Gives.TRUTH;
                if (token.text().equals("null")) return Gives.NOTHING;
                throw wrong("expression", token);
            default:
                if (!token.is("(")) throw wrong("expression", token);
                var inner = choice();
                expect(")");
                return inner;
        }
    }

    private LayoutToken now() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    private boolean takes(String sign) {
        if (!now().is(sign)) return false;
        next++;
        return true;
    }

    private void expect(String sign) {
        if (!takes(sign)) throw wrong("expression", now());
    }

    private Gives mustGive(Gives gives, Gives wanted, LayoutToken at) {
        if (gives != wanted) throw wrong("type", at);
        return gives;
    }

    private Refusal wrong(String what, LayoutToken at) {
        return LayoutToken.wrong(what, text, at.type() == LayoutToken.Type.END ? 0 : at.at(), line);
    }
}
