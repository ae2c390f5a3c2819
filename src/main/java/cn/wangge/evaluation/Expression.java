package cn.wangge.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Counters added and subtracted, as the formulas write them: {@code FILING_APPROVAL-VOIDED_FILING.done}. */
record Expression(String text, List<Term> terms) {

    private static final Pattern TERM = Pattern.compile("([+-]?)([A-Z_]+)(?:\\.([a-zA-Z]+))?");

    /** Which of the counts of a measure. */
    enum Aspect {
        DUE,
        INTIME,
        LATE,
        DONE,
        OPEN,
        FINISHED,
        FROMBEFORE;

        long of(Counts.Sum sum) {
            return switch (this) {
                case DUE -> sum.due();
                case INTIME -> sum.inTime();
                case LATE -> sum.late();
                case DONE -> sum.done();
                case OPEN -> sum.open();
                case FINISHED -> sum.finished();
                case FROMBEFORE -> sum.fromBefore();
            };
        }
    }

    record Term(int sign, Measure measure, Aspect aspect) {

        /** As addresses name it. */
        public String counter() {
            return measure.name() + "." + aspect.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Expression of(String text) {
        var terms = new ArrayList<Term>();
        var found = TERM.matcher(text);
        var end = 0;
        while (found.find() && found.start() == end) {
            if (!terms.isEmpty() && found.group(1).isEmpty()) break;
            var sign = found.group(1).equals("-") ? -1 : 1;
            terms.add(new Term(sign, Measure.valueOf(found.group(2)), aspect(found.group(3))));
            end = found.end();
        }
        if (terms.isEmpty() || end != text.length()) throw new IllegalArgumentException("no formula: " + text);
        return new Expression(text, List.copyOf(terms));
    }

    static Aspect aspect(@org.jspecify.annotations.Nullable String word) {
        return word == null ? Aspect.DUE : Aspect.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** Never below nothing. */
    long value(Counts counts) {
        var sum = 0L;
        for (var term : terms) sum += term.sign() * term.aspect().of(counts.of(term.measure()));
        return Math.max(0, sum);
    }
}
