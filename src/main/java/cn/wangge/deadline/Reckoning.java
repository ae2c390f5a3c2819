package cn.wangge.deadline;

import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.shared.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * By what a deadline is counted.
 *
 * @param version of the calendar
 * @param township whose work slots count, null for those of the county
 */
record Reckoning(int version, @Nullable String township) {

    private static final int TOWNSHIP = 2;

    static Reckoning of(CaseCalendars.Pin pin, int ordered) {
        var place = pin.place();
        return new Reckoning(
                Math.max(pin.version(), ordered),
                place == null || place.level() < TOWNSHIP
                        ? null
                        : place.at(TOWNSHIP).value());
    }

    Reckoning under(int newVersion) {
        return new Reckoning(newVersion, township);
    }

    WorkingCalendar by(WorkingCalendar calendar) {
        var edition = calendar.under(version);
        return township == null ? edition : edition.in(new GridCode(township));
    }
}
