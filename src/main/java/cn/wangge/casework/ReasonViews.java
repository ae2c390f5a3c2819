package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.CaseReading.DecisionMade;
import cn.wangge.organization.Units;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.UnitId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What decision tables said of a case, as questions that people ask, the latest of each table first. */
@Component
class ReasonViews {

    private static final Pattern DIGITS = Pattern.compile("(\\d+)$");

    private final CaseReading cases;
    private final Labels labels;
    private final LimitWords limits;
    private final Units units;
    private final ObjectMapper json;

    ReasonViews(CaseReading cases, Labels labels, LimitWords limits, Units units, ObjectMapper json) {
        this.cases = cases;
        this.labels = labels;
        this.limits = limits;
        this.units = units;
        this.json = json;
    }

    List<ItemView.Reason> of(CaseId id) {
        var latest = new LinkedHashMap<String, ItemView.Reason>();
        for (var made : cases.decisions(id)) {
            latest.remove(made.decision());
            latest.put(made.decision(), reason(made));
        }
        var newestFirst = new ArrayList<>(latest.values());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private ItemView.Reason reason(DecisionMade made) {
        return new ItemView.Reason(question(made), made.reason(), rule(made.ruleId()));
    }

    private String question(DecisionMade made) {
        var outcome = read(made.outcome());
        var key = "casework.why." + made.decision();
        return switch (made.decision()) {
            case "unit-routing" ->
                labels.text(key, units.name(new UnitId(outcome.path("unit").asText())));
            case "time-limit" ->
                labels.text(
                        key,
                        limits.shown(new Limit(
                                ClockKind.valueOf(outcome.path("clock").asText()),
                                outcome.path("amount").asInt())));
            default -> labels.textOr(key, labels.text("casework.why", made.decision()));
        };
    }

    /** The number of the rule as analysts count them. */
    private String rule(String id) {
        var digits = DIGITS.matcher(id);
        return labels.text("casework.rule", digits.find() ? String.valueOf(Long.parseLong(digits.group())) : id);
    }

    private JsonNode read(String outcome) {
        try {
            return json.readTree(outcome);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
