package cn.wangge.casework;

import java.util.Map;

/** Port to the decision tables. */
public interface Decisions {

    /** Evaluates the table in force; exactly one rule answers. */
    Decided decide(String decision, Map<String, Object> inputs);

    /**
     * @param ruleId the rule that decided
     * @param reason its reason in words, with its source
     */
    record Decided(String decision, String ruleId, String reason, Map<String, Object> outputs) {

        public String text(String output) {
            var value = outputs.get(output);
            return value == null ? "" : value.toString();
        }

        public boolean yes(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }

        public int number(String output) {
            return outputs.get(output) instanceof Number number ? number.intValue() : 0;
        }
    }
}
