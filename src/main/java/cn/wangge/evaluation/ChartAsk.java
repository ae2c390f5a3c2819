package cn.wangge.evaluation;

import cn.wangge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Of whom charts are drawn, and when: an area or a unit. Those of a single person would show little but chance.
 *
 * @param cases whether the reader may see the cases behind the numbers
 */
record ChartAsk(SubjectKind kind, String code, Period period, boolean cases) {

    /** As addresses name it: unit:U017, township:140728001. */
    static String word(SubjectKind kind, String code) {
        return kind.word() + ":" + code;
    }

    static boolean drawn(SubjectKind kind) {
        return kind.isArea() || kind == SubjectKind.UNIT;
    }

    /** @throws Refusal INVALID for another kind */
    static SubjectKind kind(String word) {
        var kind = SubjectKind.of(word.substring(0, Math.max(0, word.indexOf(':'))));
        if (!drawn(kind)) throw Refusal.invalid("subject", "evaluation.refusal.chartSubject");
        return kind;
    }

    String word() {
        return word(kind, code);
    }

    @Nullable
    String href(String counter) {
        return href(period, counter);
    }

    /** The cases behind a counter of another period. */
    @Nullable
    String href(Period of, String counter) {
        return cases ? CasesViews.href(new CasesViews.Asked(kind, code, of, counter, 0), 1) : null;
    }
}
