package cn.wangge.calendar;

import java.util.Collection;
import java.util.List;

/** Calendars without a database. */
public final class CalendarFixture {

    private CalendarFixture() {}

    /** The shipped holidays and work slots. */
    public static WorkingCalendar shipped() {
        return calendar(ReferenceFiles.slots().values());
    }

    /** The shipped holidays, with a further day off, as a second version. */
    public static WorkingCalendar shippedWithout(java.time.LocalDate dayOff) {
        var days = new java.util.ArrayList<>(shippedDays());
        days.add(new DayException(dayOff, false, "临时放假"));
        return new EditionCalendar(new Edition(2, days, ReferenceFiles.slots().values()), new Words());
    }

    static EditionCalendar calendar(Collection<WorkSlot> slots) {
        return new EditionCalendar(new Edition(1, shippedDays(), slots), new Words());
    }

    static List<DayException> shippedDays() {
        return ReferenceFiles.holidays().values().stream().flatMap(List::stream).toList();
    }
}
