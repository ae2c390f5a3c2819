package cn.wangge.evaluation;

import cn.wangge.deadline.DeadlineKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a case goes through under a limit, in its order; a report has none, it has its hour. */
enum Stage {
    REPORT,
    CONFIRMATION,
    FILING,
    DISPATCH,
    SIGNING,
    HANDLING,
    FEEDBACK,
    VERIFICATION,
    CLOSING;

    static final List<Stage> LIMITED = Arrays.stream(values()).skip(1).toList();

    static Optional<Stage> of(DeadlineKind kind) {
        return LIMITED.stream().filter(s -> s.name().equals(kind.name())).findFirst();
    }

    /** Whether the time is that of the unit, else the centre's. */
    boolean ofUnit() {
        return this == SIGNING || this == HANDLING || this == FEEDBACK;
    }

    /** Message key of its name. */
    String labelKey() {
        return "evaluation.stage." + name();
    }
}
