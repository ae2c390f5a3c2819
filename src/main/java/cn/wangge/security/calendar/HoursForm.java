package cn.wangge.security.calendar;

import cn.wangge.calendar.SlotPlan;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Working hours as they were typed: up to three seasons, the hours of each in one line. */
record HoursForm(String township, String effectiveOn, String source, List<Row> rows) {

    static final int SEASONS = 3;

    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2}[:：]\\d{2})\\s*(?:-|–|—|~|～|至|到)\\s*(\\d{1,2}[:：]\\d{2})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]*");

    /** A season: its days as MM-DD, and hours such as 08:00-12:00 14:00-18:00. */
    record Row(String from, String to, String hours) {

        boolean isBlank() {
            return from.isBlank() && to.isBlank() && hours.isBlank();
        }
    }

    /** @throws Refusal INVALID naming the field that cannot be read */
    SlotPlan plan() {
        var seasons = new ArrayList<SlotPlan.Season>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.isBlank()) continue;
            seasons.add(
                    new SlotPlan.Season(day("from" + i, row.from()), day("to" + i, row.to()), hours(i, row.hours())));
        }
        return new SlotPlan(township.isEmpty() ? null : new GridCode(township), date(), seasons);
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(effectiveOn);
        } catch (DateTimeException noDay) {
            throw Refusal.invalid("effectiveOn", "settings.calendar.refusal.effective");
        }
    }

    private static MonthDay day(String field, String text) {
        try {
            var parts = text.strip().replace("月", "-").replace("日", "").split("-");
            if (parts.length == 2) return MonthDay.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (DateTimeException | NumberFormatException noDay) {
            // Told below.
        }
        throw Refusal.invalid(field, "settings.calendar.refusal.season-day");
    }

    private static List<SlotPlan.Hours> hours(int row, String text) {
        var found = new ArrayList<SlotPlan.Hours>();
        var matcher = HOURS.matcher(text);
        var read = 0;
        while (matcher.find()
                && BETWEEN.matcher(text.substring(read, matcher.start())).matches()) {
            found.add(new SlotPlan.Hours(time(row, matcher.group(1)), time(row, matcher.group(2))));
            read = matcher.end();
        }
        if (found.isEmpty() || !BETWEEN.matcher(text.substring(read)).matches()) throw badHours(row);
        return found;
    }

    private static LocalTime time(int row, String text) {
        var parts = text.replace('：', ':').split(":");
        try {
            var hour = Integer.parseInt(parts[0]);
            var minute = Integer.parseInt(parts[1]);
            return hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
        } catch (DateTimeException noTime) {
            throw badHours(row);
        }
    }

    private static Refusal badHours(int row) {
        return Refusal.invalid("hours" + row, "settings.calendar.refusal.hours");
    }
}
