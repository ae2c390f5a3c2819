package cn.wangge.bulletin;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The days on which the county works, by its calendar. */
@Component
class WorkDays implements Predicate<LocalDate> {

    private final WorkingCalendar calendar;

    WorkDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public boolean test(LocalDate day) {
        return !calendar.between(ClockKind.WORKING_HOURS, start(day), start(day.plusDays(1)))
                .isZero();
    }

    /** Says that the holidays of the year are not known, where they are not. */
    List<String> warnings(Instant at) {
        return calendar.warnings(at, at);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BulletinWords.ZONE).toInstant();
    }
}
