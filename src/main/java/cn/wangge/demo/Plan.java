package cn.wangge.demo;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casefile.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is settled of a case before its story is told.
 *
 * @param stopAt when the task at which it stays is reached, null where the story has an end
 * @param limit for handling, before it is made shorter or longer by the circumstances
 * @param twin number of the case that it only repeats
 * @param lot decides everything that is left open
 */
record Plan(
        int number,
        Scenario scenario,
        Spot spot,
        Channel channel,
        Goal goal,
        Instant reportedAt,
        @Nullable Instant stopAt,
        Limit limit,
        boolean urgent,
        @Nullable Integer twin,
        Lot lot) {

    /** The same matter once more, reported by somebody else a little later. */
    Plan repeating(Plan main) {
        var later = main.reportedAt.plusSeconds(60L * (15 + lot.below("later", 90)));
        return new Plan(
                number, main.scenario, main.spot, channel, goal, later, null, main.limit, false, main.number, lot);
    }

    /** Whether the unit has days, so that more of them can be asked for. */
    boolean inDays() {
        return limit.clock() == ClockKind.WORKING_DAYS || limit.clock() == ClockKind.NATURAL_DAYS;
    }
}
