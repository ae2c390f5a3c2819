package cn.wangge.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * FEEL that remembers the answers of tests made of literals only: such a test says the same of the same
 * value for ever, while the engine reads its text anew each time. Everything else goes to the engine.
 */
class RememberedTests implements FeelEngine {

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern LITERALS = Pattern.compile("(?:\\b(?:not|true|false)\\b|[\\s\\d.,\\[\\]()<>=-])*");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*");

    /** More than all tables have rules for all items that are reported in a while. */
    private static final int MOST = 50_000;

    private final FeelEngine engine;
    private final Map<String, Boolean> ofLiterals = new ConcurrentHashMap<>();
    private final Map<Asked, Boolean> answers = new ConcurrentHashMap<>();

    private record Asked(String test, Object value) {}

    RememberedTests(FeelEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext variables) {
        var value = plain(input, variables);
        if (value == null || !isOfLiterals(test)) return engine.evaluateSimpleUnaryTests(test, input, variables);
        if (answers.size() > MOST) answers.clear();
        return answers.computeIfAbsent(
                new Asked(test, value), asked -> engine.evaluateSimpleUnaryTests(test, input, variables));
    }

    /** A name alone is the variable itself. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
        if (NAME.matcher(expression.strip()).matches()) {
            var value = plain(expression.strip(), variables);
            if (value != null) return (T) value;
        }
        return engine.evaluateSimpleExpression(expression, variables);
    }

    /** The value of a variable that is text, a number or a yes; null for all others. */
    private static @Nullable Object plain(String name, VariableContext variables) {
        var found = variables.resolve(name);
        var value = found == null ? null : found.getValue();
        return value instanceof String || value instanceof Integer || value instanceof Boolean ? value : null;
    }

    private boolean isOfLiterals(String test) {
        return ofLiterals.computeIfAbsent(
                test,
                text -> LITERALS.matcher(TEXT.matcher(text).replaceAll("")).matches());
    }
}
