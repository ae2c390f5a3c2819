package cn.wangge.bulletin;

import static cn.wangge.bulletin.LayoutExpression.Gives.NUMBER;
import static cn.wangge.bulletin.LayoutExpression.Gives.TEXT;
import static cn.wangge.bulletin.LayoutExpression.Gives.TRUTH;

import cn.wangge.bulletin.LayoutExpression.Gives;
import java.util.List;
import java.util.Optional;

/** A method of texts that an expression may call. */
record LayoutMethod(String name, Gives result, List<Gives> arguments) {

    // None that makes a text longer than it was: no repeat, no replace, no format.
    private static final List<LayoutMethod> ALL = List.of(
            of("equals", TRUTH, TEXT),
            of("equalsIgnoreCase", TRUTH, TEXT),
            of("startsWith", TRUTH, TEXT),
            of("endsWith", TRUTH, TEXT),
            of("contains", TRUTH, TEXT),
            of("isEmpty", TRUTH),
            of("isBlank", TRUTH),
            of("length", NUMBER),
            of("indexOf", NUMBER, TEXT),
            of("trim", TEXT),
            of("strip", TEXT),
            of("substring", TEXT, NUMBER),
            of("substring", TEXT, NUMBER, NUMBER));

    static boolean knows(String name) {
        return ALL.stream().anyMatch(method -> method.name.equals(name));
    }

    static Optional<LayoutMethod> find(String name, List<Gives> arguments) {
        return ALL.stream()
                .filter(method -> method.name.equals(name) && method.arguments.equals(arguments))
                .findFirst();
    }

    private static LayoutMethod of(String name, Gives result, Gives... arguments) {
        return new LayoutMethod(name, result, List.of(arguments));
    }
}
