package cn.wangge.demo;

import cn.wangge.casefile.CaseFacts;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a story that an answer may depend on.
 *
 * @param time how often the task has come, this time included
 * @param late whether the limit of the task has passed
 * @param mainCase the case that this one repeats, if it does
 */
record Standing(
        Plan plan,
        CaseFacts facts,
        String task,
        int time,
        Instant at,
        boolean late,
        @Nullable String mainCase) {

    Lot lot() {
        return plan.lot().of(task + " " + time);
    }

    /** Something that goes another way for once, in cases that come to their end all the same. */
    boolean twist(String name, double chance) {
        return time == 1 && plan.goal() == Goal.CLOSED && plan.lot().falls(name, chance);
    }

    /** Whether the task comes for the first time in a case that is to come there. */
    boolean first(Goal goal) {
        return time == 1 && plan.goal() == goal;
    }

    /** What was said of the matter, with the choices of this case. */
    String told(String text) {
        return Words.told(text, plan.spot().name(), plan.lot());
    }

    Line noted(Words words, String decision) {
        return new Line(decision, Map.of("note", words.phrase(task + "." + decision, lot())));
    }
}
