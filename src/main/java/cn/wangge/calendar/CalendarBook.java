package cn.wangge.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the latest version of the calendar knows, for people to read. */
public interface CalendarBook {

    /**
     * What is known of a year.
     *
     * @param sources notices it comes from
     * @param version the version that last changed it
     */
    record Year(int year, int daysOff, int makeUps, List<String> sources, int version, Instant since) {}

    /** A day that departs from the week, or is named within it. */
    record Day(LocalDate day, boolean works, String name, String source) {}

    /** Hours that hold, now or from a later day on; township null for the whole county. */
    record Slot(
            @Nullable String township,
            MonthDay seasonFrom,
            MonthDay seasonTo,
            LocalTime from,
            LocalTime until,
            LocalDate effectiveOn,
            @Nullable LocalDate endsOn) {}

    /** A version, and what it brought. */
    record Version(int number, Instant since, String note) {}

    /** The newest first; a year in the middle that is not known is missing. */
    List<Year> years();

    List<Day> days(int year);

    /** Those of the county first, each in the order of its days. */
    List<Slot> slots();

    /** The newest first. */
    List<Version> versions();
}
