package cn.wangge.calendar;

import cn.wangge.shared.GridCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Computes with time as each {@link ClockKind} runs it. Working clocks count inside the work slots of working
 * days only; emergency hours and minutes run without a break; natural days keep the local time of day.
 *
 * <p>Amounts are durations of counted time: eight hours are one working day, twenty-four one natural day.
 * Moments lie in the years 1800 to 2299 of the local calendar (Asia/Shanghai); others are refused.
 */
public interface WorkingCalendar {

    /**
     * The moment when so much time has been counted. It may lie exactly on the end of a slot; a start
     * outside every slot counts from the next one, also for an amount of zero.
     */
    Instant after(ClockKind clock, Instant from, Duration amount);

    /** The time counted between two moments; negative where {@code to} is the earlier one. */
    Duration between(ClockKind clock, Instant from, Instant to);

    /** The counted time of a limit; a working day has eight working hours. */
    Duration length(Limit limit);

    /** The moment when a limit is used up. */
    Instant due(Limit limit, Instant from);

    /** A sentence for each stretch of years whose holidays are not known yet, in the reader's language. */
    List<String> warnings(Instant from, Instant to);

    /** Day by day, why a limit ends when it does. */
    Explanation explain(Limit limit, Instant from);

    /** Day by day, what was counted between two moments. */
    Explanation explain(ClockKind clock, Instant from, Instant to);

    /** An amount as people read it, for example 2工作时15分 or 1工作日3工作时; the sign is left out. */
    String words(ClockKind clock, Duration amount);

    /** The same calendar with the work slots of a township, where it has its own. */
    WorkingCalendar in(GridCode township);

    /** Number of the version that this calendar computes by, kept with what was computed. */
    int version();

    /** The calendar as an earlier or the latest version has it. */
    WorkingCalendar under(int version);
}
