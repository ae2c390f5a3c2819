package cn.wangge.evaluation;

import cn.wangge.evaluation.Expression.Aspect;
import cn.wangge.evaluation.Expression.Term;
import cn.wangge.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The plain counters that stand beside the indicators (domain notes, section 6.1), in the order of the seven steps. */
final class BaseCounters {

    private static final List<String> FIGURES = List.of(
            "REPORTED.due",
            "PUBLIC_REPORTED.due",
            "VALID.done",
            "SELF_SETTLED.due",
            "CONFIRMATION.due",
            "CONFIRMATION.intime",
            "MISSED.due",
            "FILED.due",
            "DISPATCH.due",
            "SIGN_OFF.due",
            "SIGN_OFF.intime",
            "HANDLING.due",
            "HANDLING.finished",
            "HANDLING.intime",
            "HANDLING.late",
            "HANDLING.open",
            "HANDLING.frombefore",
            "RETURN.due",
            "EVASION.due",
            "EXTENSION.due",
            "SUSPENSION.due",
            "VERIFICATION.due",
            "VERIFICATION.intime",
            "REWORK.due",
            "SUPERVISION.due",
            "REFERRAL.due",
            "CLOSING.due",
            "CLOSING.finished",
            "CLOSING.intime",
            "CLOSING.late",
            "CLOSING.open",
            "CLOSING.frombefore",
            "SURVEY.due",
            "SURVEY_REACHED.due");
    private static final List<String> EXCLUDED = Stream.of(Measure.values())
            .filter(Measure::isExclusion)
            .map(m -> m.name() + ".due")
            .toList();
    private static final List<String> SIGNS = List.of("SPLIT.due", "REOPENED.due", "RETURNED_AGAIN.due");

    private BaseCounters() {}

    static List<String> figures() {
        return FIGURES;
    }

    /** What is left out, shown apart. */
    static List<String> excluded() {
        return EXCLUDED;
    }

    /** Signs of made figures, for people to look into. */
    static List<String> signs() {
        return SIGNS;
    }

    /** All that there are any of. */
    static Map<String, Long> counters(Counts counts) {
        var counters = new LinkedHashMap<String, Long>();
        Stream.of(FIGURES, EXCLUDED, SIGNS).flatMap(List::stream).forEach(counter -> {
            var n = value(counter, counts);
            if (n > 0) counters.put(counter, n);
        });
        return counters;
    }

    static long value(String counter, Counts counts) {
        var term = term(counter);
        return term.aspect().of(counts.of(term.measure()));
    }

    /** @throws Refusal UNKNOWN for none of them */
    static Term term(String counter) {
        var parts = counter.split("\\.", -1);
        try {
            if (parts.length != 2) throw new IllegalArgumentException(counter);
            return new Term(1, Measure.valueOf(parts[0]), Aspect.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown("evaluation.refusal.counter");
        }
    }
}
