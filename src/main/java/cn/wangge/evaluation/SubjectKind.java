package cn.wangge.evaluation;

import cn.wangge.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** Whose figures: areas of the four levels, units, those who lead them, posts. */
public enum SubjectKind {
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    GRID,
    UNIT,
    LEADER,
    POST;

    /** As in addresses and in the contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is somebody's own figure. */
    boolean isPerson() {
        return this == LEADER || this == POST;
    }

    boolean isArea() {
        return ordinal() <= GRID.ordinal();
    }

    /** @throws Refusal INVALID for another word */
    public static SubjectKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("subject", "evaluation.refusal.subject"));
    }
}
