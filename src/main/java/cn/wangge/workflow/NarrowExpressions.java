package cn.wangge.workflow;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.ElProviderCompatible;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;

/**
 * The whole language of expressions in models: a name, a comparison of a name with a word, the due moment
 * of a deadline. Nothing else can be said, so a model cannot reach into the machine (reliability notes,
 * sections 0.1 and 1.6).
 */
class NarrowExpressions implements ExpressionManager, ElProviderCompatible {

    private static final Pattern NAME = Pattern.compile("[$#]\\{\\s*([a-zA-Z]\\w*)\\s*}");
    private static final Pattern COMPARISON =
            Pattern.compile("[$#]\\{\\s*([a-zA-Z]\\w*)\\s*(==|!=)\\s*'([\\w-]*)'\\s*}");
    private static final Pattern DUE =
            Pattern.compile("[$#]\\{\\s*deadline\\.due\\(execution,\\s*'(\\w+)',\\s*(\\d{1,4})\\)\\s*}");

    private final PublishedNames names;

    NarrowExpressions(PublishedNames names) {
        this.names = names;
    }

    @Override
    public Expression createExpression(String text) {
        var name = NAME.matcher(text);
        if (name.matches()) return new NarrowExpression(text, scope -> named(name.group(1), scope));
        var comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            var equal = comparison.group(2).equals("==");
            return new NarrowExpression(
                    text,
                    scope -> equal == Objects.equals(scope.getVariable(comparison.group(1)), comparison.group(3)));
        }
        var due = DUE.matcher(text);
        if (due.matches()) {
            return new NarrowExpression(
                    text, scope -> names.deadlineDates().due(scope, due.group(1), Integer.parseInt(due.group(2))));
        }
        if (!text.contains("${") && !text.contains("#{")) return new NarrowExpression(text, null);
        throw new ProcessEngineException("expression outside the grammar of models: " + text);
    }

    private Object named(String name, org.camunda.bpm.engine.delegate.VariableScope scope) {
        var effect = names.effect(name);
        return effect != null ? new EffectDelegate(effect) : scope.getVariable(name);
    }

    @Override
    public void addFunction(String name, Method function) {
        // The engine offers date functions here; models have no use for them.
    }

    /** Decision tables speak FEEL only. */
    @Override
    public ElProvider toElProvider() {
        return text -> {
            throw new ProcessEngineException("decision tables speak FEEL only: " + text);
        };
    }

    static List<Pattern> grammar() {
        return List.of(NAME, COMPARISON, DUE);
    }
}
