package cn.wangge.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * Hours that are worked on a working day.
 *
 * @param township nine-digit code, null for the whole county
 * @param seasonFrom first day of the season
 * @param seasonTo last day of the season; before {@code seasonFrom} where it runs over the new year
 * @param until midnight means the end of the day
 * @param effectiveOn first day it holds
 * @param endsOn first day it holds no more
 */
record WorkSlot(
        @Nullable String township,
        MonthDay seasonFrom,
        MonthDay seasonTo,
        LocalTime from,
        LocalTime until,
        LocalDate effectiveOn,
        @Nullable LocalDate endsOn) {

    boolean covers(LocalDate day) {
        return !day.isBefore(effectiveOn) && (endsOn == null || day.isBefore(endsOn)) && inSeason(MonthDay.from(day));
    }

    WorkSlot endingOn(LocalDate day) {
        return new WorkSlot(township, seasonFrom, seasonTo, from, until, effectiveOn, day);
    }

    private boolean inSeason(MonthDay day) {
        var begun = day.compareTo(seasonFrom) >= 0;
        var notOver = day.compareTo(seasonTo) <= 0;
        return seasonFrom.compareTo(seasonTo) <= 0 ? begun && notOver : begun || notOver;
    }
}
