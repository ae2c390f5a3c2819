package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberedTestsTests {

    private final FeelEngine feel = new ScalaFeelEngineFactory(List.of()).createInstance();
    private final AtomicInteger asked = new AtomicInteger();
    private final RememberedTests remembered = new RememberedTests(new FeelEngine() {
        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
            asked.incrementAndGet();
            return feel.evaluateSimpleExpression(expression, variables);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext variables) {
            asked.incrementAndGet();
            return feel.evaluateSimpleUnaryTests(test, input, variables);
        }
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"供水\",\"供电\" | 供水",
                "\"供水\",\"供电\" | 燃气",
                "not(\"供水\") | 供水",
                "not(\"供水\") | 燃气",
            })
    void saysOfTextWhatFeelSaysAndAsksItOnce(String test, String value) {
        check(test, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[80..100) | 80", "[80..100) | 100", ">= 100 | 100", "<= 0 | 1", "2,3 | 3", "not(1) | 1", "-1 | -1"
            })
    void saysOfNumbersWhatFeelSaysAndAsksItOnce(String test, int value) {
        check(test, value);
    }

    private void check(String test, Object value) {
        var variables = Variables.createVariables().putValue("input", value).asVariableContext();
        var expected = feel.evaluateSimpleUnaryTests(test, "input", variables);

        assertThat(remembered.evaluateSimpleUnaryTests(test, "input", variables))
                .isEqualTo(expected);
        assertThat(remembered.evaluateSimpleUnaryTests(test, "input", variables))
                .isEqualTo(expected);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aTestThatLooksAtAnotherVariableIsAskedAnew() {
        assertThat(remembered.evaluateSimpleUnaryTests("< limit", "input", of(Map.of("input", 5, "limit", 9))))
                .isTrue();
        assertThat(remembered.evaluateSimpleUnaryTests("< limit", "input", of(Map.of("input", 5, "limit", 3))))
                .isFalse();
    }

    @Test
    void aNameAloneIsTheVariableItself() {
        assertThat(remembered.<Object>evaluateSimpleExpression("input", of(Map.of("input", "供水"))))
                .isEqualTo("供水");
        assertThat(asked).hasValue(0);
    }

    private static VariableContext of(Map<String, Object> values) {
        return Variables.fromMap(values).asVariableContext();
    }
}
