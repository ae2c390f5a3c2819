package cn.wangge.calendar;

import cn.wangge.calendar.HolidayNotices.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal makes of a day.
 *
 * @param before null where nothing was known of it
 * @param after null where it follows the week from then on
 */
public record DayChange(
        LocalDate day, @Nullable Day before, @Nullable Day after) {

    /** What it is: NEW, CHANGED or GONE. */
    public String effect() {
        if (before == null) return "NEW";
        return after == null ? "GONE" : "CHANGED";
    }

    /** What changes where these days come in and these years are told whole; days that stay are left out. */
    static List<DayChange> between(Collection<Day> known, Collection<Day> brought, Set<Integer> covered) {
        var before = new TreeMap<LocalDate, Day>();
        for (var day : known) before.put(day.day(), day);
        var after = new TreeMap<LocalDate, Day>(before);
        after.keySet().removeIf(day -> covered.contains(day.getYear()));
        for (var day : brought) after.put(day.day(), day);
        var days = new TreeMap<LocalDate, Day>(before);
        days.putAll(after);
        var changes = new ArrayList<DayChange>();
        for (var day : days.keySet()) {
            if (Objects.equals(before.get(day), after.get(day))) continue;
            changes.add(new DayChange(day, before.get(day), after.get(day)));
        }
        return changes;
    }
}
