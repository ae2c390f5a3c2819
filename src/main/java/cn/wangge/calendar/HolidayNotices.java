package cn.wangge.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Takes in the yearly notices on holidays; usually one in November for the year to come, seldom a later change. */
public interface HolidayNotices {

    /** A holiday, or a make-up workday on a weekend (调休). */
    record Day(LocalDate day, boolean works, String name) {}

    /**
     * Replaces what is known about a year by a notice, as a new version of the calendar. All nodes follow
     * within a minute of the commit. Cases that run keep the version they were filed under.
     *
     * @param source number or title of the notice
     * @return the number of the new version
     */
    int publish(int year, List<Day> days, String source, Instant at);
}
