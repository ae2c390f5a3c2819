package cn.wangge.workflow;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/** An expression of the narrow language, or plain text where there is nothing to evaluate. */
class NarrowExpression implements Expression {

    private final String text;
    private final @Nullable Function<VariableScope, @Nullable Object> value;

    NarrowExpression(String text, @Nullable Function<VariableScope, @Nullable Object> value) {
        this.text = text;
        this.value = value;
    }

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        return value == null ? text : value.apply(scope);
    }

    @Override
    public @Nullable Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object newValue, VariableScope scope) {
        throw new UnsupportedOperationException("models do not assign: " + text);
    }

    @Override
    public void setValue(Object newValue, VariableScope scope, BaseDelegateExecution execution) {
        setValue(newValue, scope);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return value == null;
    }
}
