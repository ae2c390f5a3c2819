package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks a decision table for a case and keeps which rule decided, so that the case can say why. */
@Component
class DecisionTables {

    private final Decisions decisions;
    private final Acting acting;
    private final ObjectMapper json;

    DecisionTables(Decisions decisions, Acting acting, ObjectMapper json) {
        this.decisions = decisions;
        this.acting = acting;
        this.json = json;
    }

    Decisions.Decided decide(CaseFile theCase, String decision, Map<String, Object> inputs) {
        var decided = decisions.decide(decision, inputs);
        theCase.decided(decision, decided.ruleId(), decided.reason(), write(decided.outputs()), acting.at());
        return decided;
    }

    private String write(Map<String, Object> outputs) {
        try {
            return json.writeValueAsString(outputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
